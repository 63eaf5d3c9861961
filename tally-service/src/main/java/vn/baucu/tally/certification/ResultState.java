package vn.baucu.tally.certification;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** Where the election of one constituency stands (trạng thái kết quả của đơn vị bầu cử). */
public enum ResultState implements Named {
    /** Minutes of the first round are outstanding. */
    OPEN("Chưa đủ biên bản kiểm phiếu", "Minutes outstanding"),
    /** All minutes of the first round are in; its result is not certified. */
    COUNTED("Đã kiểm phiếu, chờ xác nhận", "Counted, not certified"),
    /** Too few voted in the first round: a repeat election (bầu cử lại) is due. */
    VOID_TURNOUT("Không quá nửa số cử tri đi bầu, chờ bầu cử lại", "Turnout too low, repeat election due"),
    /** The constituency or polling areas of it were annulled: a repeat election is due there. */
    ANNULLED("Bị hủy bỏ kết quả, chờ bầu cử lại", "Annulled, repeat election due"),
    /** Every seat is filled by the first round. */
    FULL("Đã bầu đủ", "All seats filled"),
    /** Fewer were elected than seats, and there is no additional election. */
    SHORT_ACCEPTED("Bầu thiếu, không bầu cử thêm", "Short, no additional election"),
    /** Fewer were elected than seats: an additional election (bầu cử thêm) is due, or asked for. */
    SHORT_ADDITIONAL("Bầu thiếu, chờ bầu cử thêm", "Short, additional election due"),
    /** The further round is certified; there is no third. */
    FINAL("Đã bầu cử thêm hoặc bầu cử lại", "Further round certified");

    private final String vi;
    private final String en;

    ResultState(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }

    /** Whether nothing is due any more in this constituency. */
    public boolean isSettled() {
        return this == FULL || this == SHORT_ACCEPTED || this == FINAL;
    }
}
