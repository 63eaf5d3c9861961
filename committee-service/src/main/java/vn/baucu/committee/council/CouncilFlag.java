package vn.baucu.committee.council;

/** What is to be looked at in a council though nothing refuses it. */
enum CouncilFlag {
    /** Nobody said how many deputies it has. */
    SEATS_UNKNOWN,
    /** Its constituencies elect more or fewer deputies than it has. */
    SEATS_DIFFER,
    /** It has another number of deputies than the law gives to so many people. */
    SEATS_AGAINST_LAW,
    /** Nobody said how many people live there. */
    POPULATION_UNKNOWN,
    /** Its constituencies are not published. */
    UNPUBLISHED,
    /** They were published after the last day (C06). */
    PUBLISHED_LATE
}
