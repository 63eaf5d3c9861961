package vn.baucu.tally.minutes;

/**
 * The second of two independent entries.
 *
 * @param attempt counts every second entry of the subject
 * @param version the first entry that it was held against
 */
record SecondEntry(int attempt, int version, Counts counts, String enteredBy) {}
