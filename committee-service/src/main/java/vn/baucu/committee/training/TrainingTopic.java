package vn.baucu.committee.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a training can be about (chuyên đề), and the department that usually gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TrainingTopic")
record TrainingTopic(
        @Schema(examples = "COUNTING") String code,
        String nameVi,
        String nameEn,
        @Nullable String givenByVi,
        @Nullable String givenByEn) {}
