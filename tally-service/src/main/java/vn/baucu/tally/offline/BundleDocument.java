package vn.baucu.tally.offline;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signed bundle as it is sent. */
@Schema(name = "SignedBundle")
record BundleDocument(
        @Schema(
                description = "Compact JWS (RFC 7515), ES256 or EdDSA, kid naming the device; its payload is the JSON"
                        + " {bundle, election, pollingArea, signedAt, entries: [{ballotType, enteredAt, minutes}]}, where"
                        + " minutes is a MinutesDocument",
                examples = "eyJhbGciOiJFUzI1NiIsImtpZCI6IjAxOTgifQ.e30.c2ln")
        @NotNull
        @Size(max = 60_000)
        @Pattern(regexp = "[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+")
        String jws) {}
