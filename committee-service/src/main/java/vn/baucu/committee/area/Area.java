package vn.baucu.committee.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.AreaPath;
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
        long version) {

    /** Whether both say the same, whatever their versions. */
    boolean saysTheSameAs(Area other) {
        return level == other.level
                && kind.equals(other.kind)
                && name.equals(other.name)
                && Objects.equals(parent, other.parent)
                && path.equals(other.path);
    }

    AreaChanged changed(String election, AreaPath areaPath, long newVersion) {
        return new AreaChanged(election, code, level, kind, name, parent, areaPath, newVersion);
    }
}
