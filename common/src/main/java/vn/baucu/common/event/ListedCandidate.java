package vn.baucu.common.event;

import java.time.LocalDate;

/**
 * A candidate (người ứng cử) as the official list names him or her.
 *
 * @param candidate code, unique in the election
 * @param place place on the ballot, from 1
 * @param birthDate published by law (Art 57.5) and needed where the last seat is tied (Art 78.4)
 */
public record ListedCandidate(String candidate, int place, String fullName, LocalDate birthDate) {}
