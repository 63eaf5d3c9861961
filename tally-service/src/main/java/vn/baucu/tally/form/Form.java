package vn.baucu.tally.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/**
 * An official form (mẫu) as the index names it.
 *
 * @param id its number as a part of an address, or a name where the number is not known
 * @param verified whether the number was seen in the resolution that fixes the forms
 * @param ballots ballot types it is for; none where it is for all at once
 * @param copies in how many copies it is made out
 */
record Form(
        String id,
        @Nullable String number,
        boolean verified,
        FormView view,
        List<BallotType> ballots,
        String template,
        boolean landscape,
        String article,
        String title,
        @Nullable String copies,
        @Nullable String recipients) {

    Form {
        ballots = List.copyOf(ballots);
    }
}
