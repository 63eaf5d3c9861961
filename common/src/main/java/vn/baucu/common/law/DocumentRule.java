package vn.baucu.common.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document the law prescribes: how many copies, by which deadline, on which form of which year (biểu mẫu). */
public record DocumentRule(
        Kind kind,
        List<BallotType> ballotTypes,
        @Nullable Integer copies,
        @Nullable String deadline,
        List<Form> forms,
        String article) {

    /** What the document records. */
    public enum Kind {
        /** Biên bản kết quả kiểm phiếu. */
        POLLING_TEAM_MINUTES,
        /** Biên bản xác định kết quả bầu cử. */
        BOARD_MINUTES,
        /** Biên bản xác định kết quả bầu cử đại biểu Quốc hội ở tỉnh. */
        PROVINCIAL_MINUTES,
        /** Biên bản tổng kết cuộc bầu cử đại biểu Hội đồng nhân dân. */
        COUNCIL_SUMMARY,
        /** Biên bản tổng kết cuộc bầu cử trong cả nước. */
        NATIONAL_SUMMARY,
        /** Biên bản kiểm kê việc sử dụng phiếu bầu. */
        BALLOT_INVENTORY,
        /** Thống kê sơ bộ. */
        PRELIMINARY_STATISTICS,
        /** Thống kê chính thức. */
        OFFICIAL_STATISTICS
    }

    /** A form by year and number, because the same number names different forms in different years. */
    public record Form(int year, String number, boolean verified) {}
}
