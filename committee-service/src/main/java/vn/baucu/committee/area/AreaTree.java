package vn.baucu.committee.area;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.law.AreaLevel;

/** All areas of an election at one moment. */
public final class AreaTree {

    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, AreaPath> paths = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    AreaTree(Collection<Area> areas) {
        for (Area area : areas) {
            this.areas.put(area.code(), area);
            if (area.parent() != null) {
                parents.add(area.parent());
            }
        }
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** Whether nothing lies below the area: true of communes and of the island districts of 2021. */
    public boolean isLeaf(String code) {
        return !parents.contains(code);
    }

    /** The area's codes by level. */
    public AreaPath path(Area area) {
        return paths.computeIfAbsent(
                area.code(),
                code -> new AreaPath(
                        area.path().get(0),
                        at(AreaLevel.PROVINCE, area.path()),
                        at(AreaLevel.DISTRICT, area.path()),
                        at(AreaLevel.COMMUNE, area.path())));
    }

    public Collection<Area> all() {
        return areas.values();
    }

    private @Nullable String at(AreaLevel level, List<String> path) {
        return path.stream()
                .filter(code -> areas.containsKey(code) && areas.get(code).level() == level)
                .findFirst()
                .orElse(null);
    }
}
