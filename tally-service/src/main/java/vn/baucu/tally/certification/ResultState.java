package vn.baucu.tally.certification;

/** Where the election of one constituency stands (trạng thái kết quả của đơn vị bầu cử). */
public enum ResultState {
    /** Minutes of the first round are outstanding. */
    OPEN,
    /** All minutes of the first round are in; its result is not certified. */
    COUNTED,
    /** Too few voted in the first round: a repeat election (bầu cử lại) is due. */
    VOID_TURNOUT,
    /** The constituency or polling areas of it were annulled: a repeat election is due there. */
    ANNULLED,
    /** Every seat is filled by the first round. */
    FULL,
    /** Fewer were elected than seats, and there is no additional election. */
    SHORT_ACCEPTED,
    /** Fewer were elected than seats: an additional election (bầu cử thêm) is due, or asked for. */
    SHORT_ADDITIONAL,
    /** The further round is certified; there is no third. */
    FINAL;

    /** Whether nothing is due any more in this constituency. */
    public boolean isSettled() {
        return this == FULL || this == SHORT_ACCEPTED || this == FINAL;
    }
}
