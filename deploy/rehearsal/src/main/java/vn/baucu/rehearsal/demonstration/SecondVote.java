package vn.baucu.rehearsal.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.baucu.rehearsal.demonstration.SecondRound.Kind;

/** What is voted, drawn and annulled after the night; invented from the election's seed like the night itself. */
public final class SecondVote {

    private static final int FEWEST_TO_ANNUL_ONE_OF = 2;
    private static final int STAY_AT_HOME_PERCENT = 6;

    private final Demonstration demonstration;
    private final Map<String, PollingArea> places;
    private final Map<String, List<Candidate>> lists;

    public SecondVote(Demonstration demonstration) {
        this.demonstration = demonstration;
        this.places = demonstration.pollingAreasByCode();
        this.lists = demonstration.candidatesByConstituency();
    }

    /** Who of equal votes and equal age takes the seats left: they draw lots. */
    public List<String> drawLots(String constituency, List<String> tied, int seats) {
        List<String> lots = new ArrayList<>(tied);
        Collections.shuffle(lots, random(constituency));
        return List.copyOf(lots.subList(0, seats));
    }

    /** The polling area whose result is annulled: one of several in a commune's constituency with a close race. */
    public Optional<PollingArea> annulled() {
        return demonstration.plantedCases().entrySet().stream()
                .filter(planted -> planted.getValue() == PlantedCase.CLOSE_RACE)
                .filter(planted -> planted.getKey().startsWith(BallotType.COMMUNE_COUNCIL.prefix()))
                .map(planted -> demonstration.pollingAreas().stream()
                        .filter(place -> place.constituencies().containsValue(planted.getKey()))
                        .toList())
                .filter(inside -> inside.size() >= FEWEST_TO_ANNUL_ONE_OF)
                .findFirst()
                .map(inside -> inside.get(inside.size() - 1));
    }

    /** The constituency whose whole result is annulled once it is certified: one of a commune in which all was well. */
    public Optional<String> annulledWhole() {
        return demonstration.plantedCases().entrySet().stream()
                .filter(planted -> planted.getValue() == PlantedCase.TIE_ABOVE_LAST_SEAT)
                .map(Map.Entry::getKey)
                .filter(code -> code.startsWith(BallotType.COMMUNE_COUNCIL.prefix()))
                .findFirst();
    }

    /**
     * The minutes of these rounds by constituency. One additional election, where there are several, leaves a seat open
     * again, and where there are districts too few vote a second time: the law has an answer for both.
     */
    public SortedMap<String, List<Minutes>> count(List<SecondRound> rounds) {
        Optional<String> shortAgain = rounds.stream()
                .filter(round -> round.kind() == Kind.SHORTAGE)
                .map(round -> round.constituency().code())
                .sorted(Comparator.reverseOrder())
                .findFirst();
        SortedMap<String, List<Minutes>> minutes = new TreeMap<>();
        for (SecondRound round : rounds) {
            String code = round.constituency().code();
            minutes.put(code, count(round, shortAgain.filter(code::equals).isPresent()));
        }
        return minutes;
    }

    private List<Minutes> count(SecondRound round, boolean shortAgain) {
        Constituency constituency = round.constituency();
        Random random = random(constituency.code());
        Constituency voting = new Constituency(
                constituency.code(),
                constituency.ballotType(),
                constituency.councilArea(),
                constituency.number(),
                round.seats(),
                constituency.covers());
        List<PollingArea> voters = round.pollingAreas().stream()
                .map(code -> Optional.ofNullable(places.get(code)).orElseThrow())
                .toList();
        List<Candidate> standing = lists.getOrDefault(constituency.code(), List.of()).stream()
                .filter(candidate -> round.standing().contains(candidate.code()))
                .toList();
        int[] absent = voters.stream()
                .mapToInt(place -> place.voters(constituency.ballotType()) * random.nextInt(STAY_AT_HOME_PERCENT) / 100)
                .toArray();
        return new Counting(voting, voters, standing, planted(round, shortAgain), random).count(absent);
    }

    private @Nullable PlantedCase planted(SecondRound round, boolean shortAgain) {
        if (shortAgain) {
            return PlantedCase.TWO_THIRDS_ELECTED;
        }
        boolean districts = demonstration.published().ballotTypes().contains(BallotType.DISTRICT_COUNCIL);
        return round.kind() == Kind.TURNOUT && districts ? PlantedCase.EXACTLY_HALF_VOTED : null;
    }

    /** Each constituency its own, so that none depends on what happens elsewhere. */
    private Random random(String constituency) {
        return new Random(31 * demonstration.published().usualSeed() + constituency.hashCode());
    }
}
