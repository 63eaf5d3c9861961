package vn.baucu.tally.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.RoundCalled;
import vn.baucu.common.event.RoundCalled.VotingPlace;

/** Remembers whose minutes of a further round are expected, so that a round extended later expects only the new ones. */
@ApplicationScoped
class ExpectedAgain {

    private final Jdbi jdbi;

    ExpectedAgain(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The polling areas of the round that were not expected before; from now on they are. */
    List<VotingPlace> add(RoundCalled round) {
        Set<String> added = new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        insert into placed_again (election, constituency, polling_area)
                        select :election, :constituency, polling_area from unnest(:pollingAreas) as place (polling_area)
                        on conflict do nothing returning polling_area
                        """)
                .bind("election", round.election())
                .bind("constituency", round.constituency())
                .bindArray(
                        "pollingAreas",
                        String.class,
                        round.pollingAreas().stream()
                                .map(VotingPlace::pollingArea)
                                .toList())
                .mapTo(String.class)
                .list()));
        return round.pollingAreas().stream()
                .filter(place -> added.contains(place.pollingArea()))
                .toList();
    }
}
