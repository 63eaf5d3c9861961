package vn.baucu.rehearsal.expected;

/**
 * Somebody elected (người trúng cử).
 *
 * @param round the round that elected him or her
 * @param valid the valid ballots of that round
 */
public record Winner(String constituency, String round, String candidate, long votes, long valid) {}
