package vn.baucu.tally.tallies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.event.Figures;

/** One of the minutes that a figure is the sum of. */
@Schema(name = "MinutesBehind")
public record MinutesBehind(
        String pollingArea,
        long version,
        @Schema(description = "Hash of the receipt") String hash,
        Figures figures) {}
