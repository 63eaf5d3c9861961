package vn.baucu.committee.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who called the hotline. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HotlineCaller")
record Caller(String caller, @Nullable String phone) {

    /** Nothing of it reaches a log by accident. */
    @Override
    public String toString() {
        return "Caller[…]";
    }
}
