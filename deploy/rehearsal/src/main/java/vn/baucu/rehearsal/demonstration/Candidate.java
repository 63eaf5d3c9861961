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
        String residence,
        Structure structure) {

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
                residence,
                structure);
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
                residence,
                structure);
    }

    /** What the statistics of the elected count (cơ cấu), in the words of the import file. */
    public record Structure(
            String educationLevel, String politicalTheory, String sector, boolean reElected, boolean selfNominated) {}
}
