package vn.baucu.common.law;

/** Why a voter stands on a list (Art 29, 30, 34), which decides the ballots he or she gets. */
public enum VoterKind {
    /** Permanent residence, or temporary residence of twelve months and more. */
    RESIDENT,
    /** Temporary residence of less than twelve months (tạm trú). */
    TEMPORARY_RESIDENT,
    /** Serving in an armed unit (quân nhân). */
    SERVICE_MEMBER,
    /** Detained, or in compulsory education or rehabilitation (tạm giam, tạm giữ). */
    DETAINED,
    /** Holding a certificate to vote elsewhere (giấy chứng nhận đi bỏ phiếu nơi khác). */
    VOTING_ELSEWHERE
}
