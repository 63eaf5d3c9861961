package vn.baucu.candidate.list;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.BallotType;

/** The official list of candidates (danh sách chính thức những người ứng cử) of a constituency, in ballot order. */
@Schema(name = "OfficialList")
public record OfficialList(
        @Schema(examples = "2021") String election,
        @Schema(examples = "NA-12-1") String constituency,
        BallotType ballotType,

        @Schema(description = "How many deputies are elected")
        int seats,

        long version,
        Instant publishedAt,
        List<OfficialCandidate> candidates) {}
