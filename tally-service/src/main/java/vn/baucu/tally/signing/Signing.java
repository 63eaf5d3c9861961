package vn.baucu.tally.signing;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import vn.baucu.common.digest.Fingerprint;

/** Signs with Ed25519 (chữ ký số) and names the key by which a signature is checked. */
@Singleton
@Startup
public final class Signing {

    public static final String ALGORITHM = "Ed25519";

    private static final int KEY_NAME_LENGTH = 16;
    private static final byte[] TRIAL = "baucu".getBytes(StandardCharsets.US_ASCII);

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    Signing(SigningConfig config) {
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            this.privateKey = keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(config.privateKey())));
            this.publicKey = keys.generatePublic(new X509EncodedKeySpec(bytes(config.publicKey())));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(
                    "baucu.tally.signing needs an Ed25519 pair: private-key as PKCS #8, public-key as X.509, in Base64",
                    unreadable);
        }
        if (!verifies(TRIAL, sign(TRIAL))) {
            throw new IllegalStateException("baucu.tally.signing: the two keys are no pair");
        }
    }

    /** The signature of these bytes, in Base64. */
    public String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the signature is ours and the bytes are those that were signed. */
    public boolean verifies(byte[] content, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(content);
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    /** X.509 in Base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    /** Names the key: the beginning of the SHA-256 of its X.509 form. */
    public String key() {
        return Fingerprint.of(publicKey.getEncoded()).substring(0, KEY_NAME_LENGTH);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException("baucu.tally.signing: a key is written in Base64");
        }
    }
}
