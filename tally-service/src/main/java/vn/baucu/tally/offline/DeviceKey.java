package vn.baucu.tally.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The public half of a device's key, as a JWK: P-256 or Ed25519. The private half never leaves the device. */
@Schema(name = "DeviceKey")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeviceKey(
        @Schema(examples = "EC") @NotNull @Pattern(regexp = "EC|OKP")
        String kty,

        @Schema(examples = "P-256") @NotNull @Pattern(regexp = "P-256|Ed25519")
        String crv,

        @Schema(examples = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9_-]{43}")
        String x,

        @Schema(examples = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
        @Nullable
        @Pattern(regexp = "[A-Za-z0-9_-]{43}")
        String y) {

    /** The only algorithm that a signature of this key may name. */
    String algorithm() {
        return kty.equals("EC") ? AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256 : AlgorithmIdentifiers.EDDSA;
    }

    /** None where the numbers are no point of the curve. */
    Optional<PublicKey> key() {
        Map<String, Object> jwk = new HashMap<>(Map.of("kty", kty, "crv", crv, "x", x));
        if (y != null) {
            jwk.put("y", y);
        }
        try {
            return Optional.of(PublicJsonWebKey.Factory.newPublicJwk(jwk).getPublicKey());
        } catch (JoseException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
