package vn.baucu.tally.log;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import vn.baucu.common.digest.Fingerprint;

/** The pair of keys that checkpoints are signed with. */
final class LogKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int SHOWN = 16;

    private final PrivateKey signing;
    private final String verification;
    private final String fingerprint;

    /** Both in Base64; they must belong to each other. */
    LogKey(String signing, String verification) {
        byte[] encoded = Base64.getDecoder().decode(verification.strip());
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            this.signing = keys.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(signing.strip())));
            this.verification = Base64.getEncoder().encodeToString(encoded);
            this.fingerprint = Fingerprint.of(encoded).substring(0, SHOWN);
            PublicKey pair = keys.generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(pair);
            check.update(encoded);
            if (!check.verify(sign(encoded))) {
                throw new IllegalArgumentException("The two keys of the log of minutes are no pair");
            }
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("The keys of the log of minutes cannot be used", unusable);
        }
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signing);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** X.509 in Base64. */
    String verification() {
        return verification;
    }

    /** The beginning of its SHA-256, in hexadecimal. */
    String fingerprint() {
        return fingerprint;
    }
}
