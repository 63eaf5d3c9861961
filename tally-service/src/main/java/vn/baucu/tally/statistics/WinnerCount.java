package vn.baucu.tally.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.CandidateProfile;
import vn.baucu.common.law.EducationLevel;
import vn.baucu.common.law.Gender;
import vn.baucu.common.law.PercentageRule;
import vn.baucu.common.law.PoliticalTheory;
import vn.baucu.common.law.Sector;
import vn.baucu.tally.percentage.Share;
import vn.baucu.tally.qualification.QualificationState;
import vn.baucu.tally.summary.WinnerLine;

/** Counts those elected one by one. */
final class WinnerCount {

    private static final String MAJORITY = "Kinh";
    private static final String NO_RELIGION = "Không";
    private static final int YOUNG_UNTIL = 40;

    private final LocalDate votingDay;
    private final PercentageRule rule;
    private final Map<EducationLevel, Long> education = new EnumMap<>(EducationLevel.class);
    private final Map<PoliticalTheory, Long> theory = new EnumMap<>(PoliticalTheory.class);
    private final Map<Sector, Long> sectors = new EnumMap<>(Sector.class);

    private int fixed;
    private int elected;
    private int confirmed;
    private int notConfirmed;
    private int withoutProfile;
    private int women;
    private int minority;
    private int under40;
    private int nonParty;
    private int religious;
    private int reElected;
    private int reElectedUnstated;
    private int selfNominated;
    private int selfNominatedUnstated;

    WinnerCount(LocalDate votingDay, PercentageRule rule) {
        this.votingDay = votingDay;
        this.rule = rule;
    }

    void addSeats(int seats) {
        fixed += seats;
    }

    void add(WinnerLine winner, @Nullable CandidateProfile profile, @Nullable QualificationState qualification) {
        elected++;
        confirmed += one(qualification == QualificationState.CONFIRMED);
        notConfirmed += one(qualification == QualificationState.NOT_CONFIRMED);
        under40 += one(winner.birthDate().plusYears(YOUNG_UNTIL).isAfter(votingDay));
        if (profile == null) {
            withoutProfile++;
            reElectedUnstated++;
            selfNominatedUnstated++;
            return;
        }
        women += one(profile.gender() == Gender.FEMALE);
        minority += one(!profile.ethnicity().equalsIgnoreCase(MAJORITY));
        nonParty += one(!profile.partyMember());
        religious += one(!profile.religion().equalsIgnoreCase(NO_RELIGION));
        reElected += one(Boolean.TRUE.equals(profile.reElected()));
        reElectedUnstated += one(profile.reElected() == null);
        selfNominated += one(Boolean.TRUE.equals(profile.selfNominated()));
        selfNominatedUnstated += one(profile.selfNominated() == null);
        count(education, profile.educationLevel());
        count(theory, profile.politicalTheory());
        count(sectors, profile.sector());
    }

    WinnerStructure structure() {
        return new WinnerStructure(
                fixed,
                elected,
                fixed - elected,
                confirmed,
                notConfirmed,
                withoutProfile,
                share(women),
                share(minority),
                share(under40),
                share(nonParty),
                share(religious),
                share(reElected),
                reElectedUnstated,
                share(selfNominated),
                selfNominatedUnstated,
                education(),
                theory(),
                sectors());
    }

    private WinnerStructure.Education education() {
        List<Share> parts = parts(education, EducationLevel.values());
        return new WinnerStructure.Education(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    private WinnerStructure.Theory theory() {
        List<Share> parts = parts(theory, PoliticalTheory.values());
        return new WinnerStructure.Theory(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }

    private WinnerStructure.Sectors sectors() {
        List<Share> parts = parts(sectors, Sector.values());
        return new WinnerStructure.Sectors(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                parts.get(6),
                parts.get(7));
    }

    /** In the order of the values, and at the end those of whom it is not stated. */
    private <E extends Enum<E>> List<Share> parts(Map<E, Long> counts, E[] values) {
        long stated = counts.values().stream().mapToLong(Long::longValue).sum();
        return Share.parts(
                rule,
                Stream.concat(
                                Arrays.stream(values).map(value -> counts.getOrDefault(value, 0L)),
                                Stream.of(elected - stated))
                        .toList());
    }

    private Share share(int count) {
        return Share.of(count, elected, rule);
    }

    private static <E extends Enum<E>> void count(Map<E, Long> counts, @Nullable E value) {
        if (value != null) {
            counts.merge(value, 1L, Long::sum);
        }
    }

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }
}
