package vn.baucu.committee.seal;

import java.util.Set;
import vn.baucu.committee.body.BodyKind;

/** What is handed out. */
@SuppressWarnings("ImmutableEnumChecker") // sets of Set.of
enum SealKind {
    /** Con dấu của Hội đồng bầu cử. */
    COUNCIL_SEAL(Set.of(BodyKind.NATIONAL_COUNCIL, BodyKind.BY_ELECTION_COUNCIL)),
    /** Con dấu của Ủy ban bầu cử. */
    COMMITTEE_SEAL(Set.of(BodyKind.ELECTION_COMMITTEE)),
    /** Con dấu của Ban bầu cử. */
    BOARD_SEAL(Set.of(BodyKind.ELECTION_BOARD)),
    /** Con dấu của Tổ bầu cử; a ballot without it is invalid (Art 74.1). */
    TEAM_SEAL(Set.of(BodyKind.POLLING_TEAM)),
    /** Con dấu “Đã bỏ phiếu”. */
    VOTED_STAMP(Set.of(BodyKind.POLLING_TEAM)),
    /** Phù hiệu. */
    BADGE(Set.of(BodyKind.values()));

    private final Set<BodyKind> holders;

    SealKind(Set<BodyKind> holders) {
        this.holders = holders;
    }

    boolean isHeldBy(BodyKind kind) {
        return holders.contains(kind);
    }
}
