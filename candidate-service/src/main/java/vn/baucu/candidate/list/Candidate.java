package vn.baucu.candidate.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.CandidateProfile;
import vn.baucu.common.law.EducationLevel;
import vn.baucu.common.law.Gender;
import vn.baucu.common.law.PoliticalTheory;
import vn.baucu.common.law.Sector;

/**
 * A candidate (người ứng cử) as the official list describes him or her.
 *
 * @param code names the candidate in the election; it is not the place on the ballot
 * @param workplace empty for somebody who works nowhere
 * @param educationLevel like all that follows, absent where the list does not state it
 */
// A list without what was added later keeps the fingerprint it had.
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        String residence,
        @Nullable EducationLevel educationLevel,
        @Nullable PoliticalTheory politicalTheory,
        @Nullable Sector sector,
        @Nullable Boolean reElected,
        @Nullable Boolean selfNominated) {

    CandidateProfile profile() {
        return new CandidateProfile(
                gender,
                ethnicity,
                religion,
                partyMember,
                education,
                occupation,
                workplace,
                educationLevel,
                politicalTheory,
                sector,
                reElected,
                selfNominated);
    }
}
