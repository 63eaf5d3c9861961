package vn.baucu.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key that signs the tokens of this JVM's tests; in the system properties for the reason of Infrastructure. */
final class TestKey {

    private static final String PUBLIC = "baucu.testing.key.public";
    private static final String PRIVATE = "baucu.testing.key.private";

    private TestKey() {}

    static synchronized TestKey current() {
        if (System.getProperty(PUBLIC) == null) {
            KeyPair pair = generate();
            Base64.Encoder encoder = Base64.getEncoder();
            System.setProperty(PRIVATE, encoder.encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(PUBLIC, encoder.encodeToString(pair.getPublic().getEncoded()));
        }
        return new TestKey();
    }

    /** A key that no service under test trusts. */
    static PrivateKey foreign() {
        return generate().getPrivate();
    }

    String publicKey() {
        return System.getProperty(PUBLIC);
    }

    PrivateKey privateKey() {
        byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }
}
