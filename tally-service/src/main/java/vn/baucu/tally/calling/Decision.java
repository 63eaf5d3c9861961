package vn.baucu.tally.calling;

/** What a body decides about a further round (Art 79 to 81). */
enum Decision {
    /** The committee asks for it. */
    PROPOSED,
    /** The National Election Council agrees that it is called. */
    CONSENTED,
    /** Its day is set. */
    CALLED,
    /** It is not held. */
    DECLINED,
    /** The result of polling areas or of the whole constituency is annulled, and the day of the repeat election is set. */
    ANNULLED
}
