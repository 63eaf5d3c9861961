package vn.baucu.committee.incident;

/** What kind of difficulty it is. */
enum IncidentCategory {
    SECURITY,
    HEALTH,
    WEATHER,
    POWER,
    TELECOMMUNICATION,
    BALLOTS,
    VOTER_LIST,
    EQUIPMENT,
    STAFF,
    OTHER
}
