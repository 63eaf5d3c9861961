package vn.baucu.committee.election;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The official document (văn bản) that a change rests on. */
public record DecidingDocument(
        @NotBlank @Size(max = 100) @Schema(examples = "41/NQ-HĐBCQG")
        String number,

        @NotNull LocalDate date,

        @NotBlank @Size(max = 200) @Schema(examples = "Hội đồng bầu cử quốc gia")
        String issuer) {}
