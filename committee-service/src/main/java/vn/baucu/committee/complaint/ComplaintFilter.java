package vn.baucu.committee.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ComplaintKind;
import vn.baucu.common.law.ComplaintSubject;

/**
 * Which complaints are asked for.
 *
 * @param bodies for which the one who asks acts: what none of them has on its trail does not exist for him or her
 * @param overdueOn only open ones that should have been answered before this day
 */
record ComplaintFilter(
        List<String> bodies,
        @Nullable ComplaintKind kind,
        @Nullable ComplaintSubject subject,
        @Nullable ComplaintState state,
        @Nullable BallotType ballotType,
        @Nullable String holder,
        @Nullable LocalDate overdueOn,
        ComplaintSort sort) {

    /** The words of the query, as they came. */
    record Words(
            @Nullable String kind,
            @Nullable String subject,
            @Nullable String state,
            @Nullable String ballotType,
            @Nullable String holder,
            @Nullable Boolean overdue,
            @Nullable String sort) {}

    static ComplaintFilter of(List<String> bodies, Words words, LocalDate today) {
        String sort = words.sort() == null ? null : words.sort().toUpperCase(Locale.ROOT);
        ComplaintSort order = Choice.of(ComplaintSort.class, "sort", sort);
        return new ComplaintFilter(
                bodies,
                Choice.of(ComplaintKind.class, "kind", words.kind()),
                Choice.of(ComplaintSubject.class, "subject", words.subject()),
                Choice.of(ComplaintState.class, "state", words.state()),
                Choice.of(BallotType.class, "ballotType", words.ballotType()),
                words.holder(),
                Boolean.TRUE.equals(words.overdue()) ? today : null,
                order == null ? ComplaintSort.RECEIVED : order);
    }
}
