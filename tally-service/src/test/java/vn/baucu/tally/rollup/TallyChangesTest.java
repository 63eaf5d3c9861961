package vn.baucu.tally.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.Figures;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/** Differences by batch add up to the plain sum of what counts, in whatever portions they come (I-1, M9). */
class TallyChangesTest {

    private static final Instant AT = Instant.parse("2021-05-23T14:00:00Z");

    @Test
    void aCorrectionTakesThePlaceOfTheMinutesItCorrects() {
        MinutesAccepted first = minutes("03390-001", 1, 500);
        MinutesAccepted corrected = minutes("03390-001", 2, 450);
        TallyChanges changes = new TallyChanges();

        changes.replace(Contribution.of(first), corrected);

        Change nation = changes.bySum().get(key("VN"));
        assertThat(nation.minutesIn()).isZero();
        assertThat(nation.figures().valid()).isEqualTo(-50);
        assertThat(changes.bySum().get(key("NA-12-1")).votes()).containsEntry("a", -50L);
    }

    @Test
    void minutesCountAtEveryLevelAboveThem() {
        TallyChanges changes = new TallyChanges();

        changes.replace(null, minutes("03390-001", 1, 500));

        assertThat(changes.bySum().keySet())
                .extracting(TallyKey::subject)
                .containsExactly("03390", "106", "12", "NA-12-1", "VN");
    }

    @Test
    void anIslandDistrictWithoutCommunesCountsFromTheDistrict() {
        MinutesAccepted onTheIsland = new MinutesAccepted(
                "2021",
                "318-001",
                BallotType.NATIONAL_ASSEMBLY,
                Round.FIRST,
                new AreaPath("VN", "31", "318", null),
                "NA-31-2",
                1,
                "hash",
                figures(10),
                Map.of("a", 10L),
                AT,
                1);
        TallyChanges changes = new TallyChanges();

        changes.replace(null, onTheIsland);

        assertThat(changes.bySum().keySet())
                .extracting(TallyKey::subject)
                .containsExactly("31", "318", "NA-31-2", "VN");
    }

    @Test
    void portionsOfAnySizeGiveThePlainSum() {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            List<MinutesAccepted> sent = sent(random);
            assertThat(addedInPortions(sent, random)).as("seed %d", seed).isEqualTo(plainSum(sent));
        }
    }

    private static List<MinutesAccepted> sent(SplittableRandom random) {
        List<MinutesAccepted> sent = new ArrayList<>();
        for (int area = 0; area < 20; area++) {
            int versions = random.nextInt(1, 4);
            for (int version = 1; version <= versions; version++) {
                sent.add(minutes(
                        "0339%d-%03d".replace("%d", String.valueOf(area % 3)).replace("%03d", "00" + area),
                        version,
                        random.nextLong(1, 900)));
            }
        }
        return sent;
    }

    private static Map<String, Long> addedInPortions(List<MinutesAccepted> sent, SplittableRandom random) {
        Map<String, Contribution> counted = new HashMap<>();
        Map<String, Long> valid = new TreeMap<>();
        int next = 0;
        while (next < sent.size()) {
            int end = Math.min(sent.size(), next + random.nextInt(1, 9));
            Map<String, MinutesAccepted> newest = new TreeMap<>();
            sent.subList(next, end).forEach(minutes -> newest.put(minutes.key(), minutes));
            TallyChanges changes = new TallyChanges();
            newest.forEach((key, minutes) -> changes.replace(counted.put(key, Contribution.of(minutes)), minutes));
            changes.bySum().forEach((key, change) -> {
                valid.merge(key.subject(), change.figures().valid(), Long::sum);
                valid.merge(key.subject() + "#", change.minutesIn(), Long::sum);
            });
            next = end;
        }
        return valid;
    }

    private static Map<String, Long> plainSum(List<MinutesAccepted> sent) {
        Map<String, MinutesAccepted> counting = new HashMap<>();
        sent.stream()
                .sorted(Comparator.comparingLong(MinutesAccepted::version))
                .forEach(minutes -> counting.put(minutes.key(), minutes));
        Map<String, Long> valid = new TreeMap<>();
        for (MinutesAccepted minutes : counting.values()) {
            List<String> subjects = new ArrayList<>(minutes.path().codes());
            subjects.add(minutes.constituency());
            for (String subject : subjects) {
                valid.merge(subject, minutes.figures().valid(), Long::sum);
                valid.merge(subject + "#", 1L, Long::sum);
            }
        }
        return valid;
    }

    private static MinutesAccepted minutes(String pollingArea, long version, long valid) {
        return new MinutesAccepted(
                "2021",
                pollingArea,
                BallotType.NATIONAL_ASSEMBLY,
                Round.FIRST,
                new AreaPath("VN", "12", "106", pollingArea.substring(0, 5)),
                "NA-12-1",
                version,
                "hash",
                figures(valid),
                Map.of("a", valid),
                AT,
                version);
    }

    private static Figures figures(long valid) {
        return new Figures(valid, valid, valid, valid, valid, valid, 0, 0, 0);
    }

    private static TallyKey key(String subject) {
        return new TallyKey("2021", BallotType.NATIONAL_ASSEMBLY, Round.FIRST, subject);
    }
}
