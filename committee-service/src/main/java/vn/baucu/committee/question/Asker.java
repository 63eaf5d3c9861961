package vn.baucu.committee.question;

/** Who asked: a kind, never a name. */
enum Asker {
    VOTER,
    OFFICIAL
}
