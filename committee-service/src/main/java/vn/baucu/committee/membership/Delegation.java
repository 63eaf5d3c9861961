package vn.baucu.committee.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.body.Decision;

/** Somebody standing in for a member (ủy quyền). */
@Schema(name = "Delegation")
record Delegation(
        UUID delegation,
        String body,
        UUID member,
        String user,
        String name,
        LocalDate from,
        LocalDate lastDay,
        Decision decision) {

    String sortKey() {
        return from + "\n" + delegation;
    }
}
