package vn.baucu.common.law;

/** What a complaint is about; it decides who handles it and until when. */
public enum ComplaintSubject {
    /** Danh sách cử tri. */
    VOTER_LIST,
    /** Người ứng cử, việc lập danh sách người ứng cử. */
    CANDIDATE,
    /** Hoạt động của Tổ bầu cử. */
    POLLING_TEAM,
    /** Việc kiểm phiếu. */
    COUNTING,
    /** Hoạt động của Ban bầu cử. */
    BOARD,
    /** Hoạt động của Ủy ban bầu cử. */
    COMMITTEE,
    /** Vận động bầu cử. */
    CAMPAIGN,
    /** Kết quả bầu cử. */
    RESULT
}
