package vn.baucu.committee.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.Actor;

/** Who established a body (cơ quan thành lập), such as the People's Committee of an area. */
@Schema(name = "EstablishedBy")
public record Establishing(
        @NotNull @Schema(examples = "PEOPLES_COMMITTEE") Actor actor,

        @NotBlank @Size(max = 20) @Schema(description = "Code of the area it is of", examples = "12")
        String area) {}
