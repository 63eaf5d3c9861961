package vn.baucu.common.law;

/** Who must confirm minutes before they count (xác nhận biên bản). */
public enum Verification {
    NONE,
    /** Another person looks at them and confirms. */
    SECOND_PERSON,
    /** Another person enters them once more without having seen the first entry. */
    DOUBLE_ENTRY
}
