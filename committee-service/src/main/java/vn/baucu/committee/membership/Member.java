package vn.baucu.committee.membership;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Decision;
import vn.baucu.common.law.Position;

/**
 * Somebody on a body (thành viên), or who was.
 *
 * @param user sign-in name
 * @param until first day without the seat
 * @param succeeds whose place he or she took
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Member")
record Member(
        UUID member,
        String body,
        String name,
        @Nullable LocalDate birthDate,
        int birthYear,
        Gender gender,
        Position position,
        @Nullable String organisation,
        @Nullable String contact,
        @Nullable String user,
        Decision decision,
        @Nullable LocalDate until,
        @Nullable EndReason endReason,
        @Nullable Decision endDecision,
        @Nullable UUID succeeds) {

    static Member named(String body, MemberDocument document, Decision decision, @Nullable UUID succeeds) {
        return new Member(
                UUID.randomUUID(),
                body,
                document.name().strip(),
                document.birthDate(),
                document.year(),
                document.gender(),
                document.position(),
                document.organisation(),
                document.contact(),
                document.user(),
                decision,
                null,
                null,
                null,
                succeeds);
    }

    @JsonIgnore
    boolean isSitting() {
        return until == null;
    }

    String sortKey(boolean byName) {
        return byName
                ? String.join("\n", name.substring(name.lastIndexOf(' ') + 1), name, member.toString())
                : String.join("\n", body, body, member.toString());
    }
}
