package vn.baucu.tally.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.ResultsPublished;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.CertifiedNation;
import vn.baucu.testing.Embedded;

/** What was published is told to everybody, and nobody takes it back. */
@QuarkusTest
@WithTestResource(Embedded.class)
class PublishedForGoodTest {

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private CertifiedNation nation;
    private PublishingCouncil council;

    @BeforeEach
    void aSummaryOfTheCouncil() {
        nation = CertifiedNation.of2026(organisation, jdbi).allCertified();
        council = new PublishingCouncil(nation);
    }

    @Test
    void whatWasPublishedIsToldToIntegratorsWithItsWinners() {
        council.published();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(council.told(bootstrapServers, clock))
                .hasSize(1));
        ResultsPublished event = council.told(bootstrapServers, clock).get(0);
        assertThat(event.number()).isEqualTo(1);
        assertThat(event.hash()).isEqualTo(council.latest().extract().path("hash"));
        assertThat(event.winners())
                .extracting(ResultsPublished.Winner::candidate)
                .containsExactly("PC-12-1-01", "PC-12-1-02", "PC-12-2-01", "PC-12-2-02", "PC-12-2-03");
        assertThat(event.winners().get(0).percent()).isEqualTo("98.99");
    }

    /** I-9, proved against the role the service really works under. */
    @Test
    void whatWasPublishedCannotBeChangedInTheDatabase() {
        council.published();

        for (String table :
                List.of("publication", "publication_preparation", "publication_step", "signing_key", "qualification")) {
            for (String deed :
                    List.of("update " + table + " set election = 'x'", "delete from " + table, "truncate " + table)) {
                String sql = table.equals("signing_key") ? deed.replace("election", "algorithm") : deed;
                assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.execute(sql))))
                        .as(sql)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void noNumberCanBeLeftOutEvenInTheDatabase() {
        council.published();
        council.summarisedAgain();
        council.prepare("ub-12-1", PublishingCouncil.second(1, "Sửa")).statusCode(201);

        assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.execute("""
                        insert into publication (election, ballot_type, area, number, ordinal, document, hash, signature,
                            signing_key, corrects, reason, released_by, published_at)
                        select election, ballot_type, area, 3, 2, document, hash, signature, signing_key, 1, 'x',
                            released_by, published_at from publication where election = ?
                        """, nation.election()))))
                .hasMessageContaining("foreign key");
    }
}
