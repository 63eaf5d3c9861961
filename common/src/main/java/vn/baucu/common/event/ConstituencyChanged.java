package vn.baucu.common.event;

import java.util.List;
import vn.baucu.common.law.BallotType;

/** A constituency (đơn vị bầu cử) of one council, its seats and the areas it covers. */
public record ConstituencyChanged(
        String election,
        String constituency,
        BallotType ballotType,
        String councilArea,
        AreaPath path,
        int number,
        int seats,
        List<String> covers,
        long version)
        implements Event {

    @Override
    public String topic() {
        return Topics.CONSTITUENCIES;
    }

    @Override
    public String key() {
        return String.join("/", election, constituency);
    }
}
