package vn.baucu.tally.publication;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public key with which anybody can check publications. */
@Schema(name = "PublicationKey")
record PublicationKey(
        @Schema(description = "The beginning of the SHA-256 of the key")
        String key,

        @Schema(examples = "Ed25519") String algorithm,
        @Schema(description = "X.509 in Base64") String publicKey,
        @Schema(description = "First used") Instant since) {}
