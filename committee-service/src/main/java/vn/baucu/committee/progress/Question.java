package vn.baucu.committee.progress;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vn.baucu.committee.area.Area;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Deadline;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;

/**
 * What is asked of the records: how far one deadline has come within an area.
 *
 * @param per who must do it; only such deadlines can be asked about
 * @param at as it was known then
 */
record Question(Election election, Area area, DueDate due, Deadline.Unit per, Instant at) {

    Deadline deadline() {
        return due.deadline();
    }

    Regime regime() {
        return Regimes.of(election.regime());
    }

    ZoneId zone() {
        return regime().zone();
    }

    /** From when on it is late, where voting starts at the hour of the law. */
    Instant over() {
        return due.until().ends(zone()).toInstant();
    }

    boolean isOfTheNation() {
        return area.path().size() == 1;
    }

    /** A day set for the whole election does not bind those who vote on an earlier one. */
    Instant overByLaw() {
        return regime().calendar(election.kind(), election.votingDay(), Map.of()).stream()
                .filter(lawful -> lawful.deadline().id().equals(deadline().id()))
                .findFirst()
                .orElseThrow()
                .until()
                .ends(zone())
                .toInstant();
    }

    /** Questions about the same units. */
    Units units() {
        return new Units(per, deadline().ballotTypes(), deadline().isCountedFromVoting());
    }

    /**
     * Questions alike are answered from the same records, at once. There are few areas, and many deadlines for them; of
     * the many others each deadline is read by itself, in the order in which its records lie.
     */
    Likeness likeness() {
        String alone = per == Deadline.Unit.AREA ? "" : deadline().id();
        return new Likeness(units(), deadline().proof(), alone);
    }

    /** What questions have in common that are about the same units. */
    record Units(Deadline.Unit per, List<BallotType> ballotTypes, boolean countedFromVoting) {}

    /** What questions have in common that are answered at once. */
    record Likeness(Units units, Deadline.Proof proof, String alone) {}
}
