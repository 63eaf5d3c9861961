package vn.baucu.tally.form;

import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/** One of many forms that are printed together. */
record Copy(String place, @Nullable BallotType ballotType, Round round) {

    String fileName(Form form) {
        String name = ballotType == null ? place : place + "-" + ballotType.prefix();
        return form.id() + "-" + name + (round == Round.FIRST ? "" : "-" + round);
    }
}
