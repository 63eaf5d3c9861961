package vn.baucu.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Signs people in where there is no provider to do so: its key is made at the first start and never leaves the folder. */
final class Issuer {

    static final String NAME = "baucu-embedded";
    static final String AUDIENCE = "baucu";
    /** The services refuse tokens that live longer. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final String USER = "[A-Za-z0-9][A-Za-z0-9._@-]{0,99}";
    private static final int KEY_BITS = 2048;

    private final PrivateKey key;
    private final Path publicKey;
    private final Clock clock;

    private Issuer(PrivateKey key, Path publicKey, Clock clock) {
        this.key = key;
        this.publicKey = publicKey;
        this.clock = clock;
    }

    /** The issuer that keeps its key in this folder; the first time it makes one. */
    static Issuer in(Path folder, Clock clock) {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(privateKey(folder))) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(KEY_BITS);
                KeyPair pair = generator.generateKeyPair();
                write(publicKey(folder), "PUBLIC KEY", pair.getPublic().getEncoded());
                write(privateKey(folder), "PRIVATE KEY", pair.getPrivate().getEncoded());
            }
            return existing(folder, clock);
        } catch (IOException | GeneralSecurityException e) {
            throw new NotPossible("The issuer's key in " + folder + " cannot be made: " + e + ".", e);
        }
    }

    /** The issuer of a folder that was started before. */
    static Issuer existing(Path folder, Clock clock) {
        Path file = privateKey(folder);
        if (!Files.exists(file)) {
            throw new NotPossible("There is no issuer's key in " + folder + " yet; start deploy/up first.");
        }
        try {
            String encoded = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            PKCS8EncodedKeySpec specification =
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(specification);
            return new Issuer(key, publicKey(folder), clock);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new NotPossible("The issuer's key " + file + " cannot be read: " + e + ".", e);
        }
    }

    /** Who is asked to verify a token finds the key here. */
    Path publicKey() {
        return publicKey;
    }

    /** A token that says who the user is; what the user may do, only duties say. */
    String token(String user, Duration lifetime) {
        if (!user.matches(USER)) {
            throw new NotPossible("A user is named by letters, digits and . _ @ -, unlike " + user + ".");
        }
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw new NotPossible("A token lives from 1 to " + LONGEST.toHours() + " hours.");
        }
        Instant now = clock.instant();
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
        String claims = "{\"iss\":\"" + NAME + "\",\"aud\":\"" + AUDIENCE + "\",\"sub\":\"" + user
                + "\",\"preferred_username\":\"" + user + "\",\"iat\":" + now.getEpochSecond() + ",\"exp\":"
                + now.plus(lifetime).getEpochSecond() + ",\"jti\":\"" + UUID.randomUUID() + "\"}";
        String signed = encode(header.getBytes(UTF_8)) + "." + encode(claims.getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with RSA and SHA-256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Path privateKey(Path folder) {
        return folder.resolve("private.pem");
    }

    private static Path publicKey(Path folder) {
        return folder.resolve("public.pem");
    }

    /** Created readable by its owner only, and in its place only when complete. */
    private static void write(Path file, String kind, byte[] key) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        Path draft = Files.createTempFile(file.resolveSibling("").toAbsolutePath(), "key", ".draft");
        Files.writeString(draft, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
