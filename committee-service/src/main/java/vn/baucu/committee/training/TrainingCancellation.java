package vn.baucu.committee.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a training does not take place. */
record TrainingCancellation(
        @NotBlank @Size(max = 500) @Schema(examples = "Hoãn do dịch bệnh")
        String reason) {}
