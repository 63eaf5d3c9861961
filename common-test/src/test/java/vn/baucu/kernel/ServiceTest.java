package vn.baucu.kernel;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.testing.Tokens;

/** What the tests over HTTP have in common: an election of their own and someone signed in. */
abstract class ServiceTest {

    static final String NOTES = "/api/v1/elections/{election}/polling-areas/{pollingArea}/notes";

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    Country country;

    @BeforeEach
    void foundCountry() {
        country = Country.in(organisation);
    }

    RequestSpecification as(String person) {
        return signedIn(person).contentType(ContentType.JSON).pathParam("election", country.election());
    }

    RequestSpecification signedIn(String person) {
        return given().header("Authorization", "Bearer " + Tokens.of(country.user(person)));
    }

    /** A member of the polling team at its own polling area. */
    RequestSpecification asTeam() {
        return as("team").pathParam("pollingArea", Country.TEAM_AREA);
    }

    long notes() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from note.note where election = :e")
                .bind("e", country.election())
                .mapTo(Long.class)
                .one());
    }
}
