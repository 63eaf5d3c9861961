package vn.baucu.committee.conflict;

/** Where somebody stands for election: a candidate of a constituency. */
public record Standing(String constituency, String candidate) {}
