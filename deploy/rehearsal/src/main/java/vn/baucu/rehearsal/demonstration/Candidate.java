package vn.baucu.rehearsal.demonstration;

import java.time.LocalDate;

/** An invented candidate (người ứng cử) on the official list of one constituency. */
public record Candidate(
        String constituency,
        String code,
        String fullName,
        LocalDate birthDate,
        String gender,
        String ethnicity,
        String religion,
        boolean partyMember,
        String education,
        String occupation,
        String workplace,
        String residence) {

    Candidate named(String name) {
        return new Candidate(
                constituency,
                code,
                name,
                birthDate,
                gender,
                ethnicity,
                religion,
                partyMember,
                education,
                occupation,
                workplace,
                residence);
    }

    Candidate bornOn(LocalDate date) {
        return new Candidate(
                constituency,
                code,
                fullName,
                date,
                gender,
                ethnicity,
                religion,
                partyMember,
                education,
                occupation,
                workplace,
                residence);
    }
}
