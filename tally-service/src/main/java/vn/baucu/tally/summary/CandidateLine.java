package vn.baucu.tally.summary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.tally.percentage.Share;

/** A candidate's votes in one round, in official order (số phiếu bầu cho từng người ứng cử). */
@Schema(name = "CandidateLine")
public record CandidateLine(
        String constituency,
        @Schema(description = "Place on the ballot") int place,
        String candidate,
        String fullName,

        @Schema(description = "Votes, of the valid ballots. Such percentages do not add up to 100")
        Share votes) {}
