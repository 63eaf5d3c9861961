package vn.baucu.committee.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.change.History.Replaced;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.AreaLevel;

/**
 * An administrative area (đơn vị hành chính) of an election.
 *
 * @param path codes from the nation down to the area itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Area")
public record Area(
        String code,
        AreaLevel level,
        String kind,
        String name,
        @Nullable String parent,
        List<String> path,
        @JsonUnwrapped AreaDetail detail,
        long version) {

    /** Whether both say the same, whatever their versions. */
    boolean saysTheSameAs(Area other) {
        return standsAs(other) && detail.equals(other.detail);
    }

    /** Whether both are the same place under the same name: what others hear, and what publication fixes. */
    boolean standsAs(Area other) {
        return level == other.level
                && kind.equals(other.kind)
                && name.equals(other.name)
                && Objects.equals(parent, other.parent)
                && path.equals(other.path);
    }

    /** Codes of the areas it lies in, from the nation down. */
    List<String> above() {
        return path.subList(0, path.size() - 1);
    }

    Area at(List<String> newPath) {
        return new Area(code, level, kind, name, parent, newPath, detail, version);
    }

    Replaced replaced() {
        return new Replaced(code, version, Json.write(this));
    }

    AreaChanged removed(String election, AreaPath areaPath, Instant at) {
        return new AreaChanged(election, code, level, kind, name, parent, areaPath, version + 1, at);
    }

    AreaChanged changed(String election, AreaPath areaPath, long newVersion) {
        return new AreaChanged(election, code, level, kind, name, parent, areaPath, newVersion);
    }
}
