package vn.baucu.committee.seal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A seal or badge (con dấu, phù hiệu).
 *
 * @param holder the body that has it
 * @param holderDissolvedOn since when the body that has it has no mandate: it should have been returned
 * @param history custody from the registration on; only where one seal is shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Seal")
record Seal(
        UUID id,
        SealKind kind,
        String serial,
        String area,
        @JsonIgnore List<String> path,
        SealState state,
        @Nullable String holder,
        @JsonIgnore List<String> holderPath,
        @Nullable LocalDate holderDissolvedOn,
        @Nullable List<SealMovement> history,
        long version) {

    Seal with(List<SealMovement> movements) {
        return new Seal(id, kind, serial, area, path, state, holder, holderPath, holderDissolvedOn, movements, version);
    }
}
