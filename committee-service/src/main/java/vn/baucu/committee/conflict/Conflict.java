package vn.baucu.committee.conflict;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Position;

/**
 * A member of a board or team who stands for election there (Art 27).
 *
 * @param certain whether the birth date is the same; otherwise only the year is known to be
 * @param mustGoBy the day on which the official list is published
 */
@Schema(name = "Conflict")
record Conflict(
        String body,
        UUID member,
        String name,
        Position position,
        BallotType ballotType,
        String constituency,
        String candidate,
        boolean certain,
        LocalDate mustGoBy,
        @Schema(examples = "27") String article) {

    String sortKey() {
        return String.join("\n", body, member.toString(), constituency);
    }
}
