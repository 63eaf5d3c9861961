package vn.baucu.tally.signing;

import io.smallrye.config.ConfigMapping;

/** The pair of Ed25519 keys; without it the service does not start. */
@ConfigMapping(prefix = "baucu.tally.signing")
interface SigningConfig {

    /** Signs: PKCS #8 in Base64, known to nobody else. */
    String privateKey();

    /** Tells whether a signature is genuine: X.509 in Base64, for everybody. */
    String publicKey();
}
