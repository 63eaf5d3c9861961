package vn.baucu.tally.draft;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.tally.minutes.Finding;
import vn.baucu.tally.minutes.MinutesDocument;
import vn.baucu.tally.minutes.MinutesState;

/** Minutes that are still typed (bản nháp), with what is to be said of them so far. */
@Schema(name = "MinutesDraft")
record Draft(
        @Schema(description = "Always DRAFT: it does not count")
        MinutesState state,

        MinutesDocument minutes,

        @Schema(description = "Rules about the fields that are filled in which do not hold")
        List<Finding> findings,

        long version,
        Instant savedAt) {}
