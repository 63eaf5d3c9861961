package vn.baucu.voter.roll;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What closing the lists of a place did.
 *
 * @param place code of the area or polling area
 * @param closed rolls closed now
 * @param unchanged rolls that were closed before
 */
@Schema(name = "VoterRollClosure")
public record Closure(String election, String place, long closed, long unchanged) {}
