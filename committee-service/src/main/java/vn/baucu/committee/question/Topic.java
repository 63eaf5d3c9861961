package vn.baucu.committee.question;

/** What a question is about. */
enum Topic {
    VOTER_LIST,
    VOTING,
    CANDIDATES,
    CAMPAIGN,
    COUNTING,
    RESULTS,
    ORGANISATION,
    OTHER
}
