package vn.baucu.committee.progress;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.problem.Sentence;

/** What an area can say of its preparation at a time (báo cáo công tác chuẩn bị): figures, and the sentences they make. */
@Schema(name = "PreparationReport")
record PreparationReport(String election, String area, String areaName, Instant at, List<Line> lines) {

    private static final Map<AreaLevel, Sentence> LEVELS = Map.of(
            AreaLevel.NATION, new Sentence("cấp trung ương", "nation"),
            AreaLevel.PROVINCE, new Sentence("tỉnh, thành phố", "provinces"),
            AreaLevel.DISTRICT, new Sentence("cấp huyện", "districts"),
            AreaLevel.COMMUNE, new Sentence("cấp xã", "communes"));

    private static final Map<BallotType, Sentence> COUNCILS = Map.of(
            BallotType.NATIONAL_ASSEMBLY, new Sentence("đơn vị bầu cử Quốc hội", "National Assembly constituencies"),
            BallotType.PROVINCIAL_COUNCIL, new Sentence("đơn vị bầu cử HĐND tỉnh", "provincial constituencies"),
            BallotType.DISTRICT_COUNCIL, new Sentence("đơn vị bầu cử HĐND huyện", "district constituencies"),
            BallotType.COMMUNE_COUNCIL, new Sentence("đơn vị bầu cử HĐND xã", "commune constituencies"));

    private static final Sentence POLLING_AREAS = new Sentence("khu vực bỏ phiếu", "polling areas");

    static PreparationReport of(
            String election, String area, String areaName, Instant at, List<Measured> measured, Locale locale) {
        return new PreparationReport(
                election,
                area,
                areaName,
                at,
                measured.stream()
                        .filter(deadline -> deadline.figures().expected() > 0)
                        .map(deadline -> new Line(said(deadline, locale), deadline))
                        .toList());
    }

    /** As in “Thành lập Ủy ban bầu cử: 8/8 cấp huyện, 106/106 cấp xã; quá hạn 0.” */
    private static String said(Measured deadline, Locale locale) {
        String parts = deadline.parts().stream()
                .map(part -> part.figures().done() + "/" + part.figures().expected() + " " + counted(part, locale))
                .collect(Collectors.joining(", "));
        Sentence words = new Sentence(
                "{0}: {1} (Điều {2}; chậm {3}, quá hạn {4}).", "{0}: {1} (Art {2}; {3} late, {4} overdue).");
        String name = new Sentence(deadline.name().vi(), deadline.name().en()).in(locale);
        return words.with(
                        name,
                        parts,
                        deadline.article(),
                        deadline.figures().late(),
                        deadline.figures().overdue())
                .in(locale);
    }

    private static String counted(Part part, Locale locale) {
        AreaLevel level = part.level();
        BallotType ballotType = part.ballotType();
        Sentence what = level != null
                ? LEVELS.getOrDefault(level, POLLING_AREAS)
                : ballotType != null ? COUNCILS.getOrDefault(ballotType, POLLING_AREAS) : POLLING_AREAS;
        return what.in(locale);
    }

    /** One deadline of the report, in words and figures. */
    @Schema(name = "PreparationLine")
    record Line(String text, Measured figures) {}
}
