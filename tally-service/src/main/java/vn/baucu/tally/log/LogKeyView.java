package vn.baucu.tally.log;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public key of the log, to be compared with what was made known on paper. */
@Schema(name = "LogKey")
record LogKeyView(
        @Schema(examples = "Ed25519") String algorithm,
        @Schema(description = "X.509 in Base64") String publicKey,

        @Schema(description = "The first 16 digits of its SHA-256")
        String fingerprint) {

    static LogKeyView of(LogKey key) {
        return new LogKeyView("Ed25519", key.verification(), key.fingerprint());
    }
}
