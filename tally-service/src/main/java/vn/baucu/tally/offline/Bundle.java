package vn.baucu.tally.offline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.BallotType;
import vn.baucu.tally.minutes.MinutesDocument;

/** What a team entered without network (gói nhập liệu ngoại tuyến), as its device signed it. */
@Schema(name = "OfflineBundle")
record Bundle(
        @NotNull UUID bundle,
        @NotNull String election,
        @NotNull String pollingArea,

        @Schema(description = "When the device signed, by its own clock") @NotNull
        Instant signedAt,

        @NotNull @Size(min = 1, max = 12) List<@NotNull @Valid OfflineEntry> entries) {

    /** One set of minutes of the bundle. */
    @Schema(name = "OfflineEntry")
    record OfflineEntry(
            @NotNull BallotType ballotType,

            @Schema(description = "When it was entered, by the device's own clock") @NotNull
            Instant enteredAt,

            @NotNull @Valid MinutesDocument minutes) {}
}
