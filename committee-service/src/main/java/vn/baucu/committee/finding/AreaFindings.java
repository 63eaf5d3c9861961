package vn.baucu.committee.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Inspection in an area and everything below it; of the area asked about, only what is in none of those below.
 *
 * @param concluded visits among {@code visits}, from which the cancelled are left out
 */
@Schema(name = "InspectionOfArea")
record AreaFindings(
        String area,
        String name,
        long visits,
        long concluded,
        long findings,
        long open,
        long mended,
        long verified,
        long overdue) {}
