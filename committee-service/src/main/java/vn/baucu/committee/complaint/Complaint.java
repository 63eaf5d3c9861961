package vn.baucu.committee.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ComplaintKind;
import vn.baucu.common.law.ComplaintSubject;

/**
 * A registered complaint, denunciation or petition, without what it says and who brought it.
 *
 * @param registeredBy the body that took it in and gave it the number
 * @param competent the body whose decision the law asks for
 * @param holder the body that has the file now
 * @param handler who of the holder works on it
 * @param conclusive whether the decision ends the matter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Complaint")
record Complaint(
        UUID complaint,
        String registeredBy,
        long number,
        ComplaintKind kind,
        ComplaintSubject subject,
        String about,
        @Nullable BallotType ballotType,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        String competent,
        String holder,
        @Nullable String handler,
        ComplaintState state,
        @Nullable Outcome outcome,
        boolean conclusive,
        long version) {

    Complaint held(String newHolder) {
        return copy(newHolder, null, ComplaintState.FORWARDED, outcome, conclusive);
    }

    Complaint assigned(String newHandler) {
        return copy(holder, newHandler, ComplaintState.ASSIGNED, outcome, conclusive);
    }

    Complaint resolved(Outcome found, boolean isConclusive) {
        return copy(holder, handler, ComplaintState.RESOLVED, found, isConclusive);
    }

    Complaint as(ComplaintState next) {
        return copy(holder, handler, next, outcome, conclusive);
    }

    private Complaint copy(
            String newHolder,
            @Nullable String newHandler,
            ComplaintState newState,
            @Nullable Outcome newOutcome,
            boolean newConclusive) {
        return new Complaint(
                complaint,
                registeredBy,
                number,
                kind,
                subject,
                about,
                ballotType,
                receivedOn,
                dueOn,
                competent,
                newHolder,
                newHandler,
                newState,
                newOutcome,
                newConclusive,
                version + 1);
    }
}
