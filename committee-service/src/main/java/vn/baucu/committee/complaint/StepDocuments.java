package vn.baucu.committee.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said with each step of a file. */
final class StepDocuments {

    private StepDocuments() {}

    /** Who of the holder works on it (phân công thụ lý). */
    @Schema(name = "ComplaintAssignment")
    record Assignment(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{0,99}")
            @Schema(description = "Sign-in name", examples = "thanh-tra-12")
            String handler,

            @Nullable @Size(max = 1000) String note) {}

    /** To whom the file goes (chuyển đơn). */
    @Schema(name = "ComplaintForwarding")
    record Forwarding(
            @NotBlank @Size(max = 40) @Schema(description = "Code of the body", examples = "EC-12")
            String to,

            @NotBlank @Size(max = 1000) @Schema(examples = "Không thuộc thẩm quyền")
            String reason) {}

    /** How it was decided (kết quả giải quyết). */
    @Schema(name = "ComplaintResolution")
    record Resolution(
            @NotNull Outcome outcome,

            @NotBlank @Size(max = 4000) @Schema(description = "The answer, with the number and date of the decision")
            String answer,

            @Schema(
                    description = "A clear case that a candidate does not meet the standards, which alone is decided"
                            + " while handling is stopped (Art 61.2)")
            @Nullable
            Boolean clearCase) {}

    /** Why it goes no further. */
    @Schema(name = "ComplaintEnd")
    record End(
            @NotBlank @Size(max = 1000) @Schema(examples = "Người đứng tên xác nhận không gửi đơn")
            String reason) {}

    /** Nothing more to say. */
    @Schema(name = "ComplaintAcknowledgement")
    record Acknowledgement(@Nullable @Size(max = 1000) String note) {}
}
