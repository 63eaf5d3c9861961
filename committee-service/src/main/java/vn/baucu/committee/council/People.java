package vn.baucu.committee.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.AreaDetail;
import vn.baucu.committee.area.AreaTree;
import vn.baucu.committee.constituency.Constituency;
import vn.baucu.committee.council.Composition.Basis;
import vn.baucu.committee.hamlet.Hamlet;

/** How many people live, or vote, in areas and constituencies: as said, or as the sum of the parts if all are known. */
final class People {

    private final AreaTree tree;
    private final Map<String, Hamlet> hamlets = new HashMap<>();
    private final Map<String, List<Area>> children = new HashMap<>();
    private final Function<AreaDetail, @Nullable Integer> ofArea;
    private final Function<Hamlet, @Nullable Integer> ofHamlet;

    People(AreaTree tree, List<Hamlet> hamlets, Basis basis) {
        this.tree = tree;
        this.ofArea = basis == Basis.POPULATION ? AreaDetail::population : AreaDetail::voters;
        this.ofHamlet = basis == Basis.POPULATION ? Hamlet::population : Hamlet::voters;
        hamlets.forEach(hamlet -> this.hamlets.put(hamlet.code(), hamlet));
        for (Area area : tree.all()) {
            if (area.parent() != null) {
                children.computeIfAbsent(area.parent(), parent -> new ArrayList<>())
                        .add(area);
            }
        }
    }

    @Nullable
    Long of(String code) {
        Area area = tree.find(code).orElse(null);
        if (area == null) {
            return null;
        }
        Integer said = ofArea.apply(area.detail());
        if (said != null) {
            return said.longValue();
        }
        List<Area> parts = children.getOrDefault(code, List.of());
        return parts.isEmpty() ? null : sum(parts, part -> of(part.code()));
    }

    /** The hamlets of a commune's constituency where it names them; else the areas it covers. */
    @Nullable
    Long of(Constituency constituency, int inCouncil) {
        if (!constituency.hamlets().isEmpty()) {
            return sum(constituency.hamlets(), this::ofHamlet);
        }
        boolean divided = inCouncil > 1 && tree.isLeaf(constituency.councilArea());
        return divided ? null : sum(constituency.covers(), this::of);
    }

    private @Nullable Long ofHamlet(String code) {
        Hamlet hamlet = hamlets.get(code);
        Integer said = hamlet == null ? null : ofHamlet.apply(hamlet);
        return said == null ? null : said.longValue();
    }

    private static <T> @Nullable Long sum(List<T> parts, Function<T, @Nullable Long> part) {
        long sum = 0;
        for (T each : parts) {
            Long people = part.apply(each);
            if (people == null) {
                return null;
            }
            sum += people;
        }
        return sum;
    }
}
