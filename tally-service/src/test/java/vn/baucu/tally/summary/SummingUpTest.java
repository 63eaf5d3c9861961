package vn.baucu.tally.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Figures;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Round;
import vn.baucu.common.organisation.Election;
import vn.baucu.tally.CertifiedNation;
import vn.baucu.tally.certification.CertifiedResult;
import vn.baucu.tally.certification.ResultState;
import vn.baucu.tally.determination.DeterminationView;
import vn.baucu.testing.Article;

/** Random certified results, added up and compared with the plainest sum there is. */
@Article({"83", "84", "85"})
class SummingUpTest {

    private static final Scope PROVINCE = new Scope("12", "Tỉnh Lai Châu", AreaLevel.PROVINCE);
    private static final SummaryDocument NOTHING = new SummaryDocument(new ComplaintCounts(0L, 0L, 0L), "");

    @Test
    void theSummaryIsThePlainSumOfWhatStandsByM9() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 400; run++) {
            Regime regime = Regimes.of(run % 2 == 0 ? "vn-2015" : "vn-2025");
            Nation nation = new Nation(random, regime);

            SummaryContent content = nation.sum()
                    .of(nation.election(), BallotType.PROVINCIAL_COUNCIL, PROVINCE, nation.results, List.of(), NOTHING);

            long listed = 0;
            long voted = 0;
            long valid = 0;
            long invalid = 0;
            int elected = 0;
            for (CertifiedResult result : nation.results) {
                DeterminationView stands = result.rounds().get(0);
                for (DeterminationView round : result.rounds()) {
                    stands = round.round() == Round.REPEAT ? round : stands;
                }
                listed += stands.figures().listed();
                voted += stands.figures().voted();
                valid += stands.figures().valid();
                invalid += stands.figures().invalid();
                for (DeterminationView round : result.rounds()) {
                    elected += stands.round() == Round.REPEAT && round.round() != Round.REPEAT
                            ? 0
                            : round.elected().size();
                }
            }
            assertThat(content.totals().listed())
                    .as("seed %d run %d", seed, run)
                    .isEqualTo(listed);
            assertThat(content.totals().voted().part())
                    .as("seed %d run %d", seed, run)
                    .isEqualTo(voted);
            assertThat(content.totals().valid().part())
                    .as("seed %d run %d", seed, run)
                    .isEqualTo(valid);
            assertThat(content.totals().invalid().part())
                    .as("seed %d run %d", seed, run)
                    .isEqualTo(invalid);
            assertThat(content.seats().elected())
                    .as("seed %d run %d", seed, run)
                    .isEqualTo(elected);
            assertThat(content.winners()).as("seed %d run %d", seed, run).hasSize(elected);
            assertThat(content.seats().fixed())
                    .as("M11, seed %d run %d", seed, run)
                    .isEqualTo(content.seats().elected() + content.seats().missing());
            assertThat(content.repeats()).hasSize(nation.with(Round.REPEAT));
            assertThat(content.additional()).hasSize(nation.with(Round.ADDITIONAL));
        }
    }

    @Test
    void winnersOfOneRoundFallByVotes() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            Nation nation = new Nation(random, Regimes.of("vn-2025"));
            SummaryContent content = nation.sum()
                    .of(nation.election(), BallotType.PROVINCIAL_COUNCIL, PROVINCE, nation.results, List.of(), NOTHING);
            Map<String, List<WinnerLine>> byRound = new HashMap<>();
            content.winners().forEach(winner -> byRound.computeIfAbsent(
                            winner.constituency() + winner.round(), key -> new ArrayList<>())
                    .add(winner));
            for (List<WinnerLine> winners : byRound.values()) {
                assertThat(winners)
                        .as("seed %d run %d", seed, run)
                        .isSortedAccordingTo(Comparator.comparingLong(
                                        (WinnerLine winner) -> winner.votes().part())
                                .reversed());
            }
        }
    }

    @Test
    void whatIsNotSettledIsAnObstacle() {
        for (ResultState state : ResultState.values()) {
            CertifiedResult result = new CertifiedResult(
                    "pb",
                    "PC-12-1",
                    BallotType.PROVINCIAL_COUNCIL,
                    2,
                    state,
                    List.of(round("PC-12-1", Round.FIRST, 100, 2, 2)),
                    List.of());

            assertThat(Obstacle.of(result).isEmpty()).as("%s", state).isEqualTo(state.isSettled());
        }
    }

    @Test
    void aPendingRoundIsAnObstacleWhateverTheState() {
        CertifiedResult result = new CertifiedResult(
                "pb",
                "PC-12-1",
                BallotType.PROVINCIAL_COUNCIL,
                2,
                ResultState.FULL,
                List.of(round("PC-12-1", Round.FIRST, 100, 2, 2)),
                List.of(Round.REPEAT));

        assertThat(Obstacle.of(result).orElseThrow().code()).isEqualTo("round-pending");
    }

    @Test
    void anAdditionalRoundWithoutItsFirstIsAnObstacle() {
        CertifiedResult result = new CertifiedResult(
                "pb",
                "PC-12-1",
                BallotType.PROVINCIAL_COUNCIL,
                2,
                ResultState.FINAL,
                List.of(round("PC-12-1", Round.ADDITIONAL, 100, 2, 2)),
                List.of());

        assertThat(Obstacle.of(result).orElseThrow().code()).isEqualTo("not-certified");
    }

    private static DeterminationView round(String constituency, Round round, long voted, int seats, int elected) {
        Map<String, Long> votes = new TreeMap<>();
        for (int place = 1; place <= 5; place++) {
            votes.put(CertifiedNation.code(constituency, place), Math.max(0, voted - 15L * place));
        }
        return CertifiedNation.determination(
                "pb",
                constituency,
                seats,
                round,
                elected == seats ? "FULL" : "SHORT_ACCEPTED",
                new Figures(
                        voted + 5, voted, voted + 9, voted, voted, Math.max(0, voted - 3), Math.min(3, voted), 9, 0),
                votes,
                elected,
                null,
                null);
    }

    /** Some constituencies, each with one round or two. */
    private static final class Nation {

        private final Regime regime;
        private final List<CertifiedResult> results = new ArrayList<>();
        private final Map<String, Unit> units = new HashMap<>();
        private final Map<String, List<ListedCandidate>> lists = new HashMap<>();

        Nation(Random random, Regime regime) {
            this.regime = regime;
            int count = 1 + random.nextInt(12);
            for (int number = 1; number <= count; number++) {
                String constituency = "PC-12-" + number;
                int seats = 1 + random.nextInt(3);
                List<DeterminationView> rounds = new ArrayList<>();
                int first = random.nextInt(seats + 1);
                rounds.add(round(constituency, Round.FIRST, 50 + random.nextInt(5000), seats, first));
                if (random.nextInt(4) == 0) {
                    rounds.add(round(
                            constituency, Round.REPEAT, 50 + random.nextInt(5000), seats, random.nextInt(seats + 1)));
                } else if (first < seats && random.nextInt(3) == 0) {
                    rounds.add(round(
                            constituency, Round.ADDITIONAL, 50 + random.nextInt(5000), seats - first, seats - first));
                }
                results.add(new CertifiedResult(
                        "pb",
                        constituency,
                        BallotType.PROVINCIAL_COUNCIL,
                        seats,
                        rounds.size() > 1
                                ? ResultState.FINAL
                                : first == seats ? ResultState.FULL : ResultState.SHORT_ACCEPTED,
                        rounds,
                        List.of()));
                units.put(
                        constituency,
                        new Unit(constituency, "12", "Tỉnh Lai Châu", number, List.of("Phường Tân Phong")));
                List<ListedCandidate> list = new ArrayList<>();
                for (int place = 1; place <= 5; place++) {
                    list.add(CertifiedNation.candidate(constituency, place));
                }
                lists.put(constituency, list);
            }
        }

        SummingUp sum() {
            return new SummingUp(regime, units, lists);
        }

        int with(Round wanted) {
            return (int) results.stream()
                    .filter(result -> result.rounds().stream().anyMatch(round -> round.round() == wanted))
                    .count();
        }

        Election election() {
            return new Election(
                    "pb",
                    ElectionKind.GENERAL,
                    regime.id(),
                    "Bầu cử",
                    LocalDate.of(2026, 3, 15),
                    Phase.COUNTING,
                    Map.of(),
                    Map.of(),
                    1);
        }
    }
}
