package vn.baucu.tally.paper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.Figures;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.BallotType;

/** A constituency with all that is counted in it. */
record PaperUnit(
        BallotType ballotType,
        String council,
        AreaPath path,
        int number,
        int seats,
        int candidates,
        List<String> covers,
        List<String> pollingAreas) {

    String code() {
        return ballotType.prefix() + "-" + council + "-" + number;
    }

    List<ListedCandidate> list() {
        return PaperPeople.candidates(code(), number + council.length() * 5, candidates);
    }

    /** The figures of the polling area at this place, of whose voters so many in a hundred voted. */
    Figures figures(int place, int turnout) {
        long listed = 91_234 + 1_357L * place + 311L * number;
        long voted = listed * turnout / 100 - 17L * place;
        long invalid = voted / 150;
        return new Figures(
                listed, voted, voted + 900, voted, voted - place % 3, voted - place % 3 - invalid, invalid, 888, 12);
    }

    /** The first {@code elected} have more than half of the valid ballots, the others less. */
    Map<String, Long> votes(long valid, int elected) {
        Map<String, Long> votes = new TreeMap<>();
        for (int place = 1; place <= candidates; place++) {
            long share = place <= elected ? 8_837 - 411L * place : 3_029 - 113L * place;
            votes.put(code() + "-0" + place, valid * share / 10_000);
        }
        return votes;
    }
}
