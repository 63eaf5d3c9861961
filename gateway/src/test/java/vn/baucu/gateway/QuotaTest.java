package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** G-113: one asker cannot take the door for itself. */
@QuarkusTest
@WithTestResource(Stage.class)
@TestProfile(QuotaTest.Small.class)
class QuotaTest {

    private static final String ELECTIONS = "/api/v1/elections";

    @Test
    void aUserOverTheQuotaWaits() {
        String token = TestTokens.of("eager");
        Visit.withToken(token).get(ELECTIONS).hasStatus(200);
        Visit.withToken(token).get(ELECTIONS).hasStatus(200);

        Answer third = Visit.withToken(token).get(ELECTIONS);

        third.isProblem(429, "rate-limited");
        assertThat(Integer.parseInt(third.header("Retry-After"))).isPositive();
    }

    /** G-046: the address is the connection's, whatever a header says. */
    @Test
    void anotherTokenOrAddressMakesNoOtherUser() {
        Visit.of("patient").header("X-Forwarded-For", "10.0.0.1").get(ELECTIONS).hasStatus(200);
        Visit.of("patient").header("X-Forwarded-For", "10.0.0.2").get(ELECTIONS).hasStatus(200);

        Visit.of("patient").header("X-Forwarded-For", "10.0.0.3").get(ELECTIONS).isProblem(429, "rate-limited");
    }

    /** One address reads what everybody may, whatever names it brings along. */
    @Test
    void anAddressOverTheQuotaReadsNoMore() {
        String open = "/public/v1/elections/2026/questions";
        Visit.anonymous().get(open).hasStatus(200);
        Visit.of("somebody").get(open).hasStatus(200);

        Visit.anonymous().get(open).isProblem(429, "rate-limited");
    }

    @Test
    void theQuotaOfOneIsNotTheQuotaOfAnother() {
        for (String user : List.of("one", "two", "three", "four")) {
            Visit.of(user).get(ELECTIONS).hasStatus(200);
        }
    }

    /** Two requests, then one in a quarter of an hour. */
    public static class Small implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "baucu.gateway.quota.requests", "1",
                    "baucu.gateway.quota.period", "900S",
                    "baucu.gateway.quota.burst", "2");
        }
    }
}
