package vn.baucu.candidate.list;

import java.time.LocalDate;

/**
 * A candidate (người ứng cử) as the official list describes him or her.
 *
 * @param code names the candidate in the election; it is not the place on the ballot
 * @param workplace empty for somebody who works nowhere
 */
record Candidate(
        String code,
        String fullName,
        LocalDate birthDate,
        Gender gender,
        String ethnicity,
        String religion,
        boolean partyMember,
        String education,
        String occupation,
        String workplace,
        String residence) {}
