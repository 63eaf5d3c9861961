package vn.baucu.tally.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.tally.typesetting.Typesetting;

/** What is to be printed of an area. */
@Schema(name = "PrintOrder")
record PrintDocument(
        @Schema(description = "Name of the form in addresses", examples = "20-hdbc-qh") @NotBlank @Size(max = 40)
        String form,

        @NotNull Typesetting format,

        @Schema(description = "All forms one after the other in one PDF; by default a ZIP with a file for each")
        @Nullable
        Boolean merged) {

    boolean inOne() {
        return Boolean.TRUE.equals(merged);
    }
}
