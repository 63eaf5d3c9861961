package vn.baucu.tally.prospect;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.Round;

/** What is decided in a constituency whatever the outstanding minutes say. */
@Schema(name = "Prospects")
record ProspectsView(
        String election,
        String constituency,
        Round round,

        @Schema(description = "Polling areas whose minutes do not count yet")
        long outstandingMinutes,

        @Schema(description = "Voters on their lists: the bound of what they may still hold")
        long outstandingVoters,

        @Schema(description = "In official order") List<Candidate> candidates,

        @Schema(description = "Version of the tally it rests on; the ETag")
        long tallyVersion) {

    /** One candidate. */
    @Schema(name = "CandidateProspect")
    record Candidate(String candidate, long votes, Prospect prospect) {}
}
