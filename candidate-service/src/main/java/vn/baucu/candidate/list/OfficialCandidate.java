package vn.baucu.candidate.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.EducationLevel;
import vn.baucu.common.law.Gender;
import vn.baucu.common.law.PoliticalTheory;
import vn.baucu.common.law.Sector;

/**
 * A candidate (người ứng cử) with what the official list publishes (Art 57.5).
 *
 * @param place place on the ballot, from 1
 * @param candidate code, unique in the election
 */
@Schema(name = "OfficialCandidate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfficialCandidate(
        int place,
        String candidate,
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

        @Schema(description = "A deputy of the same body in the term before") @Nullable
        Boolean reElected,

        @Schema(description = "Stands on his or her own (tự ứng cử)") @Nullable
        Boolean selfNominated) {}
