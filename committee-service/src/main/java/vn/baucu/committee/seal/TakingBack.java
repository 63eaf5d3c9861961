package vn.baucu.committee.seal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The minutes by which a seal comes back, from its body or after it was lost. */
@Schema(name = "SealReturn")
record TakingBack(@NotNull @Valid HandoverMinutes minutes) {}
