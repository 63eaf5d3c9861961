package vn.baucu.tally.surplus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/** The record of a surplus of ballots (biên bản thừa phiếu): minutes that name it may hold the surplus. */
@Schema(name = "SurplusRecord")
record SurplusRecord(
        UUID id,
        String election,
        String pollingArea,
        BallotType ballotType,
        Round round,
        long issued,
        long collected,
        String account,
        Instant openedAt,

        @Schema(description = "With two of them minutes may name the record")
        List<Signature> signatures) {

    static final int NEEDED = 2;

    /** Who signed, under which duty. */
    @Schema(name = "SurplusSignature")
    record Signature(String officer, Role role, Instant at) {}

    boolean signedBy(String officer) {
        return signatures.stream().anyMatch(signature -> signature.officer().equals(officer));
    }
}
