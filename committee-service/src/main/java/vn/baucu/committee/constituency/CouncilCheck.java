package vn.baucu.committee.constituency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.AreaTree;
import vn.baucu.committee.hamlet.Hamlet;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Regime;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Sentence;

/** What must hold of all constituencies of one council together, those of the file over those already stored. */
final class CouncilCheck {

    private final ImportRun run;
    private final Election election;
    private final Regime regime;
    private final AreaTree areas;
    private final Lines lines;
    private final Map<String, List<Constituency>> councils = new TreeMap<>();

    CouncilCheck(ImportRun run, Election election, Regime regime, AreaTree areas, Lines lines) {
        this.run = run;
        this.election = election;
        this.regime = regime;
        this.areas = areas;
        this.lines = lines;
    }

    void check(Iterable<Constituency> all) {
        long deputies = 0;
        for (Constituency constituency : all) {
            councils.computeIfAbsent(constituency.council(), council -> new ArrayList<>())
                    .add(constituency);
            deputies += constituency.ballotType() == BallotType.NATIONAL_ASSEMBLY ? constituency.seats() : 0;
        }
        for (List<Constituency> council : councils.values()) {
            council.sort(Comparator.comparingInt(Constituency::number));
            if (council.stream().anyMatch(lines::name)) {
                checkCovers(council);
                checkHamlets(council);
                if (election.kind() == ElectionKind.GENERAL
                        && !lines.isUnread(council.get(0).council())) {
                    checkNumbers(council);
                    checkDeputiesOfProvince(council);
                }
            }
        }
        if (deputies > regime.nationalAssembly().seats()) {
            run.error(
                    1,
                    "seats",
                    "seats-sum",
                    new Sentence(
                                    "Tổng số đại biểu Quốc hội là {0}, nhiều hơn {1} (Điều {2}).",
                                    "{0} National Assembly deputies are more than {1} (Art {2}).")
                            .with(
                                    deputies,
                                    regime.nationalAssembly().seats(),
                                    regime.nationalAssembly().article()));
        }
    }

    /** A council whose area is not divided further, such as a commune's, divides it by polling areas instead. */
    private void checkCovers(List<Constituency> council) {
        String area = council.get(0).councilArea();
        if (areas.isLeaf(area)) {
            return;
        }
        Map<String, Constituency> owner = new HashMap<>();
        for (Constituency constituency : council) {
            for (String cover : constituency.covers()) {
                overlap("covers", owner.putIfAbsent(cover, constituency), constituency, cover);
            }
        }
        for (Constituency constituency : council) {
            for (String cover : constituency.covers()) {
                for (String above : areas.find(cover).map(Area::path).orElse(List.of(cover))) {
                    if (!above.equals(cover)) {
                        overlap("covers", owner.get(above), constituency, cover);
                    }
                }
            }
        }
    }

    /** A hamlet votes in one constituency of the commune, unless it is split into parts (Art 10). */
    private void checkHamlets(List<Constituency> council) {
        Map<String, Constituency> owner = new HashMap<>();
        for (Constituency constituency : council) {
            for (String hamlet : constituency.hamlets()) {
                overlap("hamlets", owner.putIfAbsent(hamlet, constituency), constituency, hamlet);
            }
        }
        for (Constituency constituency : council) {
            for (String hamlet : constituency.hamlets()) {
                String whole = Hamlet.wholeOf(hamlet);
                if (whole != null) {
                    overlap("hamlets", owner.get(whole), constituency, hamlet);
                }
            }
        }
    }

    private void overlap(String column, @Nullable Constituency other, Constituency constituency, String cover) {
        if (other == null) {
            return;
        }
        Long line = lines.name(constituency) ? lines.of(constituency.code()) : lines.of(other.code());
        if (line != null) {
            run.error(
                    line,
                    column,
                    column + "-overlap",
                    new Sentence("{0} thuộc cả {1} và {2}.", "{0} lies in {1} as well as in {2}.")
                            .with(cover, other.code(), constituency.code()));
        }
    }

    /** Only a general election has them all; a by-election has the constituencies whose deputies are missing. */
    private void checkNumbers(List<Constituency> council) {
        for (int i = 0; i < council.size(); i++) {
            if (council.get(i).number() != i + 1) {
                run.error(
                        line(council),
                        "number",
                        "number-missing",
                        new Sentence("{0} thiếu đơn vị bầu cử số {1}.", "{0} lacks constituency number {1}.")
                                .with(council.get(0).council(), i + 1));
                return;
            }
        }
    }

    private void checkDeputiesOfProvince(List<Constituency> council) {
        int fewest = regime.nationalAssembly().perProvince();
        int deputies = council.stream().mapToInt(Constituency::seats).sum();
        if (council.get(0).ballotType() == BallotType.NATIONAL_ASSEMBLY && deputies < fewest) {
            run.error(
                    line(council),
                    "seats",
                    "seats-sum",
                    new Sentence(
                                    "Tỉnh {0} có {1} đại biểu Quốc hội, ít nhất phải {2} (Điều {3}).",
                                    "Province {0} has {1} National Assembly deputies; it has at least {2} (Art {3}).")
                            .with(
                                    council.get(0).councilArea(),
                                    deputies,
                                    fewest,
                                    regime.nationalAssembly().article()));
        }
    }

    private long line(List<Constituency> council) {
        return council.stream()
                .map(constituency -> lines.of(constituency.code()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
