package vn.baucu.committee.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;

/** One thing that happened to a finding. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InspectionFindingStep")
record FindingStep(
        long version,
        FindingState state,
        String text,
        LocalDate mendBy,
        @Nullable UUID document,
        String actor,
        Role role,
        Instant at) {}
