package vn.baucu.committee.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that a delegation looks at (nội dung kiểm tra). */
@Schema(name = "ChecklistItem")
public record ChecklistItem(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
        @Schema(description = "Unique in its round", examples = "voter-lists")
        String item,

        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}") @Schema(examples = "VOTERS")
        String topic,

        @NotBlank @Size(max = 500) @Schema(examples = "Lập, niêm yết danh sách cử tri; phát thẻ cử tri")
        String text) {}
