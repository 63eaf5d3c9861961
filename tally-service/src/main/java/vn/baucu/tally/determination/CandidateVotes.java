package vn.baucu.tally.determination;

import java.time.LocalDate;

/** A candidate (người ứng cử) with the votes counted; the birth date decides a tie over the last seat. */
public record CandidateVotes(String code, String name, LocalDate birthDate, long votes) {}
