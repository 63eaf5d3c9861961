package vn.baucu.committee.membership;

/** Giới tính, as decisions state it. */
enum Gender {
    MALE,
    FEMALE
}
