package vn.baucu.rehearsal.afterwards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.baucu.rehearsal.afterwards.Findings.Line;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Candidate;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.Minutes;
import vn.baucu.rehearsal.demonstration.PollingArea;
import vn.baucu.rehearsal.demonstration.SecondRound;
import vn.baucu.rehearsal.demonstration.SecondRound.Kind;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.expected.FinalResult;
import vn.baucu.rehearsal.expected.FinalResults;
import vn.baucu.rehearsal.expected.Winner;

/** Counts the statistics of the whole province (forms 30/HĐBC and 32/HĐBC) by itself and holds those shown against them. */
final class StatisticsComparison {

    private static final String STAGE = "statistics";
    private static final int YOUNG_UNTIL = 40;

    private final Demonstration demonstration;
    private final FinalResults expected;
    private final Findings findings;

    StatisticsComparison(Demonstration demonstration, FinalResults expected, Findings findings) {
        this.demonstration = demonstration;
        this.expected = expected;
        this.findings = findings;
    }

    void compare(Answer answer) {
        Map<String, JsonNode> levels = new HashMap<>();
        answer.json()
                .path("levels")
                .forEach(level -> levels.put(level.path("ballotType").asText(), level));
        for (BallotType ballotType : demonstration.published().ballotTypes()) {
            Line line = findings.of(STAGE, ballotType).place();
            JsonNode level = levels.get(ballotType.name());
            if (line.answered(ballotType.name(), STAGE, answer, 200) && level != null) {
                compare(line, ballotType, level);
            } else {
                line.same(ballotType.name(), "line", true, level != null);
            }
        }
    }

    private void compare(Line line, BallotType ballotType, JsonNode level) {
        String where = ballotType.name();
        List<FinalResult> results = expected.constituencies().stream()
                .filter(result -> result.constituency().ballotType() == ballotType)
                .toList();
        line.same(where, "complete", true, level.path("complete").asBoolean());
        BodyComparison.figures(
                line,
                where,
                results.stream().map(FinalResult::figures).reduce(Figures.NONE, Figures::plus),
                level.path("figures"));
        units(line, where, results, level.path("units"));
        pollingAreas(line, ballotType, results, level.path("pollingAreas"));
        winners(line, where, results, level.path("winners"));
    }

    private void units(Line line, String where, List<FinalResult> results, JsonNode found) {
        line.number(where, "units", results.size(), found.path("total"));
        line.number(where, "settled units", results.size(), found.path("settled"));
        Map<String, Long> places = demonstration.pollingAreas().stream()
                .flatMap(place -> place.constituencies().values().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        line.number(
                where,
                "units with a single area",
                results.stream()
                        .filter(result ->
                                Objects.equals(places.get(result.constituency().code()), 1L))
                        .count(),
                found.path("withSinglePollingArea"));
        line.number(
                where,
                "units below half",
                results.stream()
                        .map(result -> result.counted().figures())
                        .filter(StatisticsComparison::belowHalf)
                        .count(),
                found.path("belowHalfTurnout"));
        // Annulled is counted here where it was the whole; one polling area is counted among polling areas.
        line.number(
                where,
                "annulled units",
                second(results).stream()
                        .filter(round -> round.kind() == Kind.ANNULMENT && round.whole())
                        .count(),
                found.path("annulled"));
        line.number(where, "repeated units", with(results, kind -> kind != Kind.SHORTAGE), found.path("repeat"));
        line.number(where, "additional elections", with(results, Kind.SHORTAGE::equals), found.path("additional"));
    }

    private void pollingAreas(Line line, BallotType ballotType, List<FinalResult> results, JsonNode found) {
        String where = ballotType.name();
        line.number(
                where,
                "polling areas",
                demonstration.pollingAreas().stream()
                        .map(PollingArea::constituencies)
                        .filter(constituencies -> constituencies.containsKey(ballotType))
                        .count(),
                found.path("total"));
        line.number(
                where,
                "polling areas below half",
                demonstration.minutes().stream()
                        .filter(minutes -> minutes.ballotType() == ballotType)
                        .map(Minutes::figures)
                        .filter(StatisticsComparison::belowHalf)
                        .count(),
                found.path("belowHalfTurnout"));
        line.number(where, "annulled areas", areas(results, Kind.ANNULMENT::equals), found.path("annulled"));
        line.number(where, "repeated areas", areas(results, kind -> kind != Kind.SHORTAGE), found.path("repeat"));
        line.number(
                where,
                "areas of additional elections",
                areas(results, Kind.SHORTAGE::equals),
                found.path("additional"));
    }

    private void winners(Line line, String where, List<FinalResult> results, JsonNode found) {
        Map<String, Candidate> candidates =
                demonstration.candidates().stream().collect(Collectors.toMap(Candidate::code, Function.identity()));
        List<Candidate> elected = results.stream()
                .flatMap(result -> result.winners().stream())
                .map(Winner::candidate)
                .map(code -> Objects.requireNonNull(candidates.get(code)))
                .toList();
        int seats = results.stream()
                .mapToInt(result -> result.constituency().seats())
                .sum();
        line.number(where, "seats", seats, found.path("fixed"));
        line.number(where, "elected", elected.size(), found.path("elected"));
        line.number(where, "missing", seats - elected.size(), found.path("missing"));
        line.number(where, "confirmed", elected.size(), found.path("confirmed"));
        line.number(where, "not confirmed", 0, found.path("notConfirmed"));
        Map<String, Predicate<Candidate>> groups = Map.of(
                "women", candidate -> candidate.gender().equals("FEMALE"),
                "minority", candidate -> !candidate.ethnicity().equals("Kinh"),
                "under40",
                        candidate -> candidate
                                .birthDate()
                                .plusYears(YOUNG_UNTIL)
                                .isAfter(demonstration.published().votingDay()),
                "nonParty", candidate -> !candidate.partyMember(),
                "religious", candidate -> !candidate.religion().equals("Không"),
                "reElected", candidate -> candidate.structure().reElected(),
                "selfNominated", candidate -> candidate.structure().selfNominated());
        groups.forEach((group, belongs) -> BodyComparison.share(
                line, where, group, elected.stream().filter(belongs).count(), elected.size(), found.path(group)));
    }

    private static boolean belowHalf(Figures figures) {
        return 2 * figures.voted() < figures.listed();
    }

    private static long with(List<FinalResult> results, Predicate<Kind> kinds) {
        return second(results).stream()
                .filter(round -> kinds.test(round.kind()))
                .count();
    }

    private static long areas(List<FinalResult> results, Predicate<Kind> kinds) {
        return second(results).stream()
                .filter(round -> kinds.test(round.kind()))
                .mapToLong(round -> round.pollingAreas().size())
                .sum();
    }

    private static List<SecondRound> second(List<FinalResult> results) {
        return results.stream()
                .filter(result -> result.second() != null)
                .map(SecondRounds::of)
                .toList();
    }
}
