package vn.baucu.rehearsal.expected;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Candidate;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.Minutes;
import vn.baucu.rehearsal.demonstration.PollingArea;
import vn.baucu.rehearsal.demonstration.SecondRound;
import vn.baucu.rehearsal.demonstration.SecondRound.Kind;
import vn.baucu.rehearsal.demonstration.SecondVote;

/**
 * What the whole election must come to after every further round, by articles 78 to 82.
 *
 * @param areas the sums as they stand, repeated minutes in place of the first
 * @param secondMinutes the minutes of the further rounds, by constituency
 */
public record FinalResults(
        List<FinalResult> constituencies, List<AreaResult> areas, SortedMap<String, List<Minutes>> secondMinutes) {

    private static final String NATION = "VN";

    public FinalResults {
        constituencies = List.copyOf(constituencies);
        areas = List.copyOf(areas);
    }

    /** Has everything voted on that the first round leaves open, and concludes. */
    public static FinalResults of(Demonstration demonstration, ExpectedResults first) {
        SecondVote vote = new SecondVote(demonstration);
        Optional<PollingArea> annulled = vote.annulled();
        Optional<String> whole = vote.annulledWhole();
        Map<String, SecondRound> rounds = new LinkedHashMap<>();
        for (ConstituencyResult result : first.constituencies()) {
            SecondRound round = secondRound(demonstration, result, annulled.orElse(null), whole.orElse(""));
            if (round != null) {
                rounds.put(result.constituency().code(), round);
            }
        }
        SortedMap<String, List<Minutes>> second = vote.count(List.copyOf(rounds.values()));
        List<FinalResult> results = first.constituencies().stream()
                .map(result -> {
                    String code = result.constituency().code();
                    SecondRound round = rounds.get(code);
                    List<String> tied = result.outcome().undecided();
                    return new FinalResult(
                            result,
                            tied.isEmpty()
                                    ? tied
                                    : vote.drawLots(code, tied, result.outcome().missing()),
                            round,
                            round == null
                                    ? null
                                    : again(demonstration, result, round, second.getOrDefault(code, List.of())));
                })
                .toList();
        return new FinalResults(
                results,
                ExpectedResults.areaResults(demonstration, standing(demonstration.minutes(), rounds, second)),
                second);
    }

    /** What this constituency must come to. */
    public FinalResult of(String constituency) {
        return constituencies.stream()
                .filter(result -> result.constituency().code().equals(constituency))
                .findFirst()
                .orElseThrow();
    }

    /** What the body must come to in which this constituency elects. */
    public BodyResult bodyOf(String constituency) {
        return bodies().stream()
                .filter(body -> body.constituencies().stream()
                        .anyMatch(result -> result.constituency().code().equals(constituency)))
                .findFirst()
                .orElseThrow();
    }

    /** Those with a further round. */
    public List<FinalResult> withSecondRound() {
        return constituencies.stream().filter(result -> result.second() != null).toList();
    }

    /** One for each body elected; the National Assembly's is the nation's, of which only this province is known. */
    public List<BodyResult> bodies() {
        Map<BallotType, SortedMap<String, List<FinalResult>>> byBody = new TreeMap<>();
        for (FinalResult result : constituencies) {
            BallotType ballotType = result.constituency().ballotType();
            String area = ballotType == BallotType.NATIONAL_ASSEMBLY
                    ? NATION
                    : result.constituency().councilArea();
            byBody.computeIfAbsent(ballotType, type -> new TreeMap<>())
                    .computeIfAbsent(area, code -> new ArrayList<>())
                    .add(result);
        }
        List<BodyResult> bodies = new ArrayList<>();
        byBody.forEach((ballotType, areas) -> areas.forEach((area, results) -> {
            results.sort(Comparator.comparingInt(result -> result.constituency().number()));
            bodies.add(new BodyResult(ballotType, area, results));
        }));
        return bodies;
    }

    private static @Nullable SecondRound secondRound(
            Demonstration demonstration,
            ConstituencyResult result,
            @Nullable PollingArea annulled,
            String annulledWhole) {
        List<String> everybody = new ArrayList<>(result.votes().keySet());
        String code = result.constituency().code();
        if (annulled != null
                && annulled.constituency(BallotType.COMMUNE_COUNCIL).equals(code)) {
            return new SecondRound(
                    result.constituency(),
                    Kind.ANNULMENT,
                    result.constituency().seats(),
                    everybody,
                    List.of(annulled.code()),
                    false);
        }
        List<String> everywhere = demonstration.pollingAreas().stream()
                .filter(place -> place.constituencies().containsValue(code))
                .map(PollingArea::code)
                .toList();
        if (annulledWhole.equals(code)) {
            return new SecondRound(
                    result.constituency(), Kind.ANNULMENT, result.constituency().seats(), everybody, everywhere, true);
        }
        Outcome outcome = result.outcome();
        return switch (outcome.due()) {
            case NONE -> null;
            // Article 79: only those stand who were not elected, for the seats that are left.
            case ADDITIONAL -> {
                List<String> left = new ArrayList<>(everybody);
                left.removeAll(outcome.elected());
                yield new SecondRound(result.constituency(), Kind.SHORTAGE, outcome.missing(), left, everywhere, true);
            }
            // Article 80.3: the list of the first round.
            case REPEAT ->
                new SecondRound(
                        result.constituency(),
                        Kind.TURNOUT,
                        result.constituency().seats(),
                        everybody,
                        everywhere,
                        true);
        };
    }

    private static ConstituencyResult again(
            Demonstration demonstration, ConstituencyResult first, SecondRound round, List<Minutes> minutes) {
        String code = first.constituency().code();
        List<Minutes> counted = new ArrayList<>(minutes);
        if (round.kind() == Kind.ANNULMENT) {
            Map<String, PollingArea> places = demonstration.pollingAreasByCode();
            demonstration.minutes().stream()
                    .filter(each -> each.ballotType() == first.constituency().ballotType())
                    .filter(each -> !round.pollingAreas().contains(each.pollingArea()))
                    .filter(each -> Objects.requireNonNull(places.get(each.pollingArea()))
                            .constituencies()
                            .containsValue(code))
                    .forEach(counted::add);
        }
        Figures figures = Figures.NONE;
        SortedMap<String, Long> votes = new TreeMap<>();
        for (Minutes each : counted) {
            figures = figures.plus(each.figures());
            each.votes().forEach((candidate, count) -> votes.merge(candidate, (long) count, Long::sum));
        }
        List<Candidate> standing = demonstration.candidates().stream()
                .filter(candidate -> round.standing().contains(candidate.code()))
                .toList();
        return new ConstituencyResult(
                first.constituency(),
                figures,
                votes,
                Outcome.further(
                        SecondRoundRule.turnoutRequired(round.kind()), round.seats(), figures, standing, votes));
    }

    /** Minutes of a repeated election take the place of the first round's; those of an additional one do not. */
    private static List<Minutes> standing(
            List<Minutes> first, Map<String, SecondRound> rounds, Map<String, List<Minutes>> second) {
        Map<String, Minutes> repeated = new HashMap<>();
        rounds.forEach((code, round) -> {
            if (round.kind() != Kind.SHORTAGE) {
                second.getOrDefault(code, List.of()).forEach(minutes -> repeated.put(key(minutes), minutes));
            }
        });
        return first.stream()
                .map(minutes -> repeated.getOrDefault(key(minutes), minutes))
                .collect(Collectors.toList());
    }

    private static String key(Minutes minutes) {
        return minutes.pollingArea() + "/" + minutes.ballotType();
    }
}
