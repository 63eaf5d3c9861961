package vn.baucu.tally.certification;

import java.util.List;
import java.util.stream.Stream;
import vn.baucu.common.event.ConstituencyDetermined.Elected;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.determination.DeterminationView;

/**
 * What is certified of one constituency (kết quả đã được Ban bầu cử xác nhận).
 *
 * @param rounds the certified determinations, the first round's before that of the further round
 * @param pending further rounds that are due or called and not certified; empty if and only if nothing further is due
 */
public record CertifiedResult(
        String election,
        String constituency,
        BallotType ballotType,
        int seats,
        ResultState state,
        List<DeterminationView> rounds,
        List<Round> pending) {

    public CertifiedResult {
        rounds = List.copyOf(rounds);
        pending = List.copyOf(pending);
    }

    /** Who is elected as it stands: a repeat election replaces the first round, an additional one stands beside it. */
    public List<Elected> elected() {
        if (state == ResultState.ANNULLED || rounds.isEmpty()) {
            return List.of();
        }
        DeterminationView last = rounds.get(rounds.size() - 1);
        Stream<DeterminationView> standing = last.round() == Round.REPEAT ? Stream.of(last) : rounds.stream();
        return standing.flatMap(round -> round.elected().stream()).toList();
    }

    /** Seats to which nobody is elected as it stands. */
    public int missing() {
        return seats - elected().size();
    }
}
