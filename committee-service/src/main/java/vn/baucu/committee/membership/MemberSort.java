package vn.baucu.committee.membership;

/** In which order members are listed. */
enum MemberSort {
    BODY,
    NAME
}
