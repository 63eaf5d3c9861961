package vn.baucu.tally.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.security.PublicKey;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Reads what a registered device has signed; anything else is refused before it is read. */
@ApplicationScoped
class Signatures {

    private final Devices devices;
    private final ObjectMapper strict;
    private final Validator validator;

    Signatures(Devices devices, ObjectMapper strict, Validator validator) {
        this.devices = devices;
        this.strict = strict;
        this.validator = validator;
    }

    /** A bundle and the device that signed it. */
    record Signed(Bundle bundle, Device device) {}

    Signed open(String election, String pollingArea, String jws) {
        JsonWebSignature signature = new JsonWebSignature();
        try {
            signature.setCompactSerialization(jws);
            Device device = devices.find(election, pollingArea, UUID.fromString(kid(signature)))
                    .filter(found -> found.revokedAt() == null)
                    .orElseThrow(() -> invalid("device"));
            PublicKey key = device.key().key().orElseThrow(() -> invalid("key"));
            signature.setAlgorithmConstraints(
                    new AlgorithmConstraints(ConstraintType.PERMIT, device.key().algorithm()));
            signature.setKey(key);
            if (!signature.verifySignature()) {
                throw invalid("signature");
            }
            return new Signed(read(signature.getPayload()), device);
        } catch (JoseException | IllegalArgumentException malformed) {
            throw invalid("form");
        }
    }

    private static String kid(JsonWebSignature signature) {
        String kid = signature.getKeyIdHeaderValue();
        if (kid == null) {
            throw invalid("kid");
        }
        return kid;
    }

    private Bundle read(String payload) {
        Bundle bundle;
        try {
            bundle = strict.readValue(payload, Bundle.class);
        } catch (JsonProcessingException unreadable) {
            throw new ProblemException(
                    ProblemType.SCHEMA_VIOLATED,
                    new Sentence(
                            "Nội dung đã ký không phải một gói nhập liệu.",
                            "What was signed is no bundle of entries."));
        }
        Set<ConstraintViolation<Bundle>> wrong = validator.validate(bundle);
        if (!wrong.isEmpty()) {
            throw new ConstraintViolationException(wrong);
        }
        return bundle;
    }

    static ProblemException invalid(String what) {
        return new ProblemException(
                ProblemType.SIGNATURE_INVALID,
                new Sentence(
                                "Chữ ký không dùng được ({0}): hãy đăng ký thiết bị và ký lại.",
                                "The signature is of no use ({0}): register the device and sign again.")
                        .with(what));
    }
}
