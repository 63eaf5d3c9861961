package vn.baucu.committee.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;

/** One area and how many lie directly below it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AreaWithChildren")
record AreaView(
        String code,
        AreaLevel level,
        String kind,
        String name,
        @Nullable String parent,
        List<String> path,
        @JsonUnwrapped AreaDetail detail,
        long children,
        long version) {

    static AreaView of(Area area, long children) {
        return new AreaView(
                area.code(),
                area.level(),
                area.kind(),
                area.name(),
                area.parent(),
                area.path(),
                area.detail(),
                children,
                area.version());
    }
}
