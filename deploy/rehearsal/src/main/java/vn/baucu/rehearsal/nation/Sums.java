package vn.baucu.rehearsal.nation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.Minutes;

/** What everything must add up to in the end: at every level, in every constituency, for every candidate. */
final class Sums {

    private final Map<Subject, Figures> figures = new HashMap<>();
    private final Map<String, Unit> units;
    private final long[] votes;

    private Sums(Places places) {
        this.units = places.units();
        this.votes = new long[places.candidates()];
    }

    /** The sums of all minutes, each in the version that counts in the end. */
    static Sums of(Count count) {
        Sums sums = new Sums(count.places());
        for (int number = 0; number < count.numbers(); number++) {
            if (count.exists(number)) {
                sums.add(
                        count.place(number),
                        count.unit(number),
                        count.minutes(number, count.course(number).lastVersion()));
            }
        }
        return sums;
    }

    private void add(Place place, Unit unit, Minutes minutes) {
        for (String area : place.areas()) {
            figures.merge(new Subject(unit.ballotType(), area), minutes.figures(), Figures::plus);
        }
        figures.merge(new Subject(unit.ballotType(), unit.code()), minutes.figures(), Figures::plus);
        for (int i = 0; i < unit.candidates(); i++) {
            votes[unit.firstVote() + i] += minutes.votes().getOrDefault(unit.candidate(i), 0);
        }
    }

    Map<Subject, Figures> figures() {
        return figures;
    }

    /** The figures of an area or constituency, none where nothing was counted. */
    Figures figures(BallotType ballotType, String subject) {
        return figures.getOrDefault(new Subject(ballotType, subject), Figures.NONE);
    }

    /** The votes of a candidate, or -1 where nobody of that code stands there. */
    long votes(String constituency, String candidate) {
        Unit unit = units.get(constituency);
        if (unit == null) {
            return -1;
        }
        for (int i = 0; i < unit.candidates(); i++) {
            if (unit.candidate(i).equals(candidate)) {
                return votes[unit.firstVote() + i];
            }
        }
        return -1;
    }

    long votes() {
        return Arrays.stream(votes).sum();
    }

    /** An area or constituency of one ballot type. */
    record Subject(BallotType ballotType, String code) {}
}
