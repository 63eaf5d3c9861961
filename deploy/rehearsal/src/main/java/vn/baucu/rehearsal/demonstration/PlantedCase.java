package vn.baucu.rehearsal.demonstration;

/** How a constituency's count was steered, so that the night contains what the law has an answer for. */
public enum PlantedCase {
    /** Last seat won by one to three votes. */
    CLOSE_RACE,
    /** The last seat is shared by two people of different age: the older one wins, article 78.4. */
    TIE_AT_LAST_SEAT,
    /** The last seat is shared by two people born on one day: the law is silent. */
    TIE_OF_EQUAL_AGE,
    /** Two of the elected have the same votes, which decides nothing. */
    TIE_ABOVE_LAST_SEAT,
    /** The last candidate in reach has exactly half of the valid ballots: not elected, article 78.2. */
    EXACTLY_HALF_OF_BALLOTS,
    /** Exactly half of the listed voters voted: void, article 78.1. */
    EXACTLY_HALF_VOTED,
    /** Two of three seats are filled: exactly two thirds, no additional election, article 79.2. */
    TWO_THIRDS_ELECTED,
    /** Fewer than two thirds of the seats are filled: an additional election is due, article 79.2. */
    BELOW_TWO_THIRDS
}
