package vn.baucu.candidate.list;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Gender;

/** A candidate found by name, and on which list. */
@Schema(name = "FoundCandidate")
public record FoundCandidate(
        String candidate,
        String fullName,
        LocalDate birthDate,
        Gender gender,
        String constituency,
        BallotType ballotType,
        int place) {}
