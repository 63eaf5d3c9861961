package vn.baucu.tally.form;

import java.util.List;
import java.util.Optional;
import vn.baucu.common.organisation.Election;

/**
 * The forms of one term, and the words in which they name it.
 *
 * @param source the resolution that fixes them
 * @param council the deputies of a council; {@code {area}} is whose
 */
record FormSet(
        int year,
        String regime,
        String source,
        String assembly,
        String council,
        String seatsResolution,
        String listResolution,
        List<Form> forms) {

    FormSet {
        forms = List.copyOf(forms);
    }

    /** By-elections use the forms of their term. */
    boolean isFor(Election election) {
        return election.regime().equals(regime) && year <= election.votingDay().getYear();
    }

    Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }
}
