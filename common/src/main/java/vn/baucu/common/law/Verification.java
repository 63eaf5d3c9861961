package vn.baucu.common.law;

/** Who must confirm minutes before they count (xác nhận biên bản). */
public enum Verification {
    NONE,
    SECOND_PERSON
}
