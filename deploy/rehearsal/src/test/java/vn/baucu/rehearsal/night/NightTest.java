package vn.baucu.rehearsal.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;
import vn.baucu.rehearsal.demonstration.Constituency;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Minutes;
import vn.baucu.rehearsal.demonstration.MinutesRules;
import vn.baucu.rehearsal.demonstration.PollingArea;
import vn.baucu.rehearsal.demonstration.PublishedFigures;
import vn.baucu.rehearsal.night.Errand.Kind;

class NightTest {

    private static final Demonstration OF_2021 = Demonstration.of(PublishedFigures.laiChau2021(), 2021);
    private static final Night NIGHT = Night.of(OF_2021, 7);

    @Test
    void everyMinutesIsSentForTheFirstTimeOnce() {
        Map<Kind, Long> counts = new EnumMap<>(NIGHT.counts());
        counts.remove(Kind.REPEATED);
        counts.remove(Kind.CORRECTION);

        assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(OF_2021.minutes().size());
    }

    @Test
    void everythingThatHappensOnSuchANightHappens() {
        Map<Kind, Long> counts = NIGHT.counts();

        assertThat(counts.get(Kind.REPEATED)).isBetween(120L, 230L);
        assertThat(counts.get(Kind.WRONG_SUMS_FIRST)).isBetween(15L, 60L);
        assertThat(counts.get(Kind.EXPLAINED_LATER)).isBetween(15L, 80L);
        assertThat(counts.get(Kind.WRONG_FIRST)).isBetween(15L, 60L).isEqualTo(counts.get(Kind.CORRECTION));
    }

    @Test
    void aCorrectionComesAfterWhatItCorrects() {
        Set<String> wrong = new HashSet<>();
        for (Errand errand : NIGHT.errands()) {
            String path = errand.steps().get(0).request().path();
            if (errand.kind() == Kind.WRONG_FIRST) {
                wrong.add(path);
            }
            if (errand.kind() == Kind.CORRECTION) {
                assertThat(wrong).contains(path.replace("/corrections", ""));
            }
        }
    }

    @Test
    void aCorrectionIsConfirmedByAnother() {
        assertThat(NIGHT.errands())
                .filteredOn(errand -> errand.kind() == Kind.CORRECTION)
                .allSatisfy(errand -> {
                    assertThat(errand.steps().get(0).request().user()).endsWith("-1");
                    assertThat(errand.steps().get(1).request().user()).endsWith("-2");
                });
    }

    @Test
    void theNightIsShuffled() {
        List<String> order = NIGHT.errands().stream()
                .map(errand -> errand.steps().get(0).request().path())
                .toList();

        assertThat(order).isNotEqualTo(order.stream().sorted().toList());
    }

    @Test
    void theSameSeedGivesTheSameNight() {
        assertThat(Night.of(OF_2021, 7)).isEqualTo(NIGHT);
    }

    @Test
    void aSlipBreaksTheRuleItIsMeantFor() {
        eachMinutes((minutes, seats) -> {
            for (Slip.WrongSum rule : Slip.WrongSum.values()) {
                assertThat(MinutesRules.brokenBy(Slip.breaking(rule, minutes), seats))
                        .contains(rule.name());
            }
        });
    }

    @Test
    void anUnnoticedSlipBreaksNoRule() {
        Random random = new Random(3);
        eachMinutes((minutes, seats) -> {
            Minutes wrong = Slip.unnoticed(minutes, random);

            assertThat(MinutesRules.brokenBy(wrong, seats)).as("%s", wrong).isEmpty();
            assertThat(wrong).isNotEqualTo(minutes);
        });
    }

    private static void eachMinutes(ObjIntConsumer<Minutes> check) {
        Map<String, PollingArea> places = OF_2021.pollingAreasByCode();
        Map<String, Constituency> constituencies = OF_2021.constituenciesByCode();
        OF_2021.minutes().stream()
                .filter(minutes -> minutes.figures().valid() > 1)
                .forEach(minutes -> check.accept(
                        minutes,
                        constituencies
                                .get(places.get(minutes.pollingArea()).constituency(minutes.ballotType()))
                                .seats()));
    }
}
