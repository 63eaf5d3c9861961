package vn.baucu.voter.roll;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.organisation.Organisation;

/** More polling areas than one batch of an import holds. */
final class Many {

    private Many() {}

    static List<String> pollingAreas(Organisation organisation, SampleElection election, int number) {
        Map<BallotType, String> constituencies = new EnumMap<>(BallotType.class);
        for (BallotType ballotType : BallotType.values()) {
            constituencies.put(ballotType, ballotType.prefix() + "-12-1");
        }
        List<String> codes = IntStream.rangeClosed(1, number)
                .mapToObj(index -> String.format(Locale.ROOT, "03390-%04d", index))
                .toList();
        AreaPath path = new AreaPath("VN", "12", "105", "03390");
        organisation.apply(codes.stream()
                .map(code -> new PollingAreaChanged(
                        election.code(), code, PollingAreaKind.REGULAR, election.votingDay(), path, constituencies, 1))
                .toList());
        return codes;
    }
}
