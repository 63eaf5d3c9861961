package vn.baucu.common.law;

/** What a citizen brings before an election body (đơn thư). */
public enum ComplaintKind {
    /** Khiếu nại: somebody's own rights were touched. */
    COMPLAINT,
    /** Tố cáo: somebody broke the law. */
    DENUNCIATION,
    /** Kiến nghị, phản ánh: something should be done. */
    PETITION
}
