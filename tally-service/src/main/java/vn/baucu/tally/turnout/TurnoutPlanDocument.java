package vn.baucu.tally.turnout;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hours at which an area wants to be told. */
@Schema(name = "TurnoutPlanDocument")
record TurnoutPlanDocument(
        @Schema(description = "Full and half hours, in their order", examples = "[\"05:30\", \"08:00\", \"10:30\"]")
        @NotNull
        @Size(min = 1, max = 48)
        List<@NotNull @Pattern(regexp = Milestones.FORM) String> milestones) {}
