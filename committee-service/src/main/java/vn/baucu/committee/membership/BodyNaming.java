package vn.baucu.committee.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The name of a body as it should have been written down. */
@Schema(name = "BodyNameCorrection")
record BodyNaming(
        @NotBlank @Size(max = 300) @Schema(examples = "Tổ bầu cử số 5 phường Đoàn Kết")
        String name,

        @NotBlank @Size(max = 500) @Schema(examples = "Sai chính tả trong quyết định")
        String reason) {}
