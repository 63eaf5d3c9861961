package vn.baucu.tally.certification;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Asks whoever certifies to have signed in just now: a machine left alone certifies nothing (RFC 9470). */
@Singleton
class RecentSignIn {

    private final CurrentIdentityAssociation identities;
    private final CertificationConfig config;
    private final Clock clock;

    RecentSignIn(CurrentIdentityAssociation identities, CertificationConfig config, Clock clock) {
        this.identities = identities;
        this.config = config;
        this.clock = clock;
    }

    void require() {
        long allowed = config.signInWithin().toSeconds();
        if (identities.getIdentity().getPrincipal() instanceof JsonWebToken token
                && clock.instant().getEpochSecond() - signedInAt(token) <= allowed) {
            return;
        }
        throw new ProblemException(
                ProblemType.SIGN_IN_AGAIN,
                new Sentence(
                                "Việc xác nhận cần đăng nhập lại trong vòng {0} giây trước đó.",
                                "To certify, sign in again no more than {0} seconds before.")
                        .with(allowed),
                List.of(),
                Map.of(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_user_authentication\", max_age=\"" + allowed + "\""));
    }

    /** Providers refresh tokens silently: where they say when the person was there, that counts. Unsaid it reads as 0. */
    private static long signedInAt(JsonWebToken token) {
        return token.<Long>claim(Claims.auth_time).filter(at -> at > 0).orElseGet(token::getIssuedAtTime);
    }
}
