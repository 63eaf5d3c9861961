package vn.baucu.committee.seal;

import java.util.Set;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** What is handed out. */
@SuppressWarnings("ImmutableEnumChecker") // sets of Set.of
enum SealKind implements Named {
    /** Con dấu của Hội đồng bầu cử. */
    COUNCIL_SEAL(
            "con dấu của Hội đồng bầu cử",
            "council seal",
            Set.of(BodyKind.NATIONAL_COUNCIL, BodyKind.BY_ELECTION_COUNCIL)),
    /** Con dấu của Ủy ban bầu cử. */
    COMMITTEE_SEAL("con dấu của Ủy ban bầu cử", "committee seal", Set.of(BodyKind.ELECTION_COMMITTEE)),
    /** Con dấu của Ban bầu cử. */
    BOARD_SEAL("con dấu của Ban bầu cử", "board seal", Set.of(BodyKind.ELECTION_BOARD)),
    /** Con dấu của Tổ bầu cử; a ballot without it is invalid (Art 74.1). */
    TEAM_SEAL("con dấu của Tổ bầu cử", "team seal", Set.of(BodyKind.POLLING_TEAM)),
    /** Con dấu “Đã bỏ phiếu”. */
    VOTED_STAMP("con dấu “Đã bỏ phiếu”", "voted stamp", Set.of(BodyKind.POLLING_TEAM)),
    /** Phù hiệu. */
    BADGE("phù hiệu", "badge", Set.of(BodyKind.values()));

    private final String vi;
    private final String en;
    private final Set<BodyKind> holders;

    SealKind(String vi, String en, Set<BodyKind> holders) {
        this.vi = vi;
        this.en = en;
        this.holders = holders;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }

    boolean isHeldBy(BodyKind kind) {
        return holders.contains(kind);
    }
}
