package vn.baucu.rehearsal.demonstration;

import java.util.List;

/** A constituency (đơn vị bầu cử) of one council and the areas it covers. */
public record Constituency(
        String code, BallotType ballotType, String councilArea, int number, int seats, List<String> covers) {

    public Constituency {
        covers = List.copyOf(covers);
    }

    static Constituency of(BallotType ballotType, String councilArea, int number, int seats, List<String> covers) {
        String code = ballotType.prefix() + "-" + councilArea + "-" + number;
        return new Constituency(code, ballotType, councilArea, number, seats, covers);
    }
}
