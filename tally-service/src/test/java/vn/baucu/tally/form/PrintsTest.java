package vn.baucu.tally.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.testing.Embedded;

/** What jobs print is kept for a while and no longer. */
@QuarkusTest
@WithTestResource(Embedded.class)
class PrintsTest {

    private static final Officer OFFICER = new Officer("tr-in", Role.COMMITTEE, List.of("12"), "-");
    private static final byte[] CONTENT = "in".getBytes(UTF_8);

    @Inject
    Prints prints;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Test
    void whatIsOlderThanTheConfigurationSaysIsGone() {
        UUID young = printed(Duration.ofDays(6));
        UUID old = printed(Duration.ofDays(8));

        assertThat(prints.require("trprint", "12", young, OFFICER).name()).isEqualTo("a.pdf");
        assertThat(catchThrowable(() -> prints.require("trprint", "12", old, OFFICER)))
                .isInstanceOf(ProblemException.class);
        prints.keep(UUID.randomUUID(), "trprint", "12", OFFICER, new Print("b.pdf", "application/pdf", "00"), CONTENT);

        assertThat(there(young)).isTrue();
        assertThat(there(old)).isFalse();
    }

    private UUID printed(Duration ago) {
        UUID id = UUID.randomUUID();
        Instant at = clock.instant().minus(ago);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into form_print (id, election, area, actor, name, media_type, sha256, content, at)
                        values (:id, 'trprint', '12', 'tr-in', 'a.pdf', 'application/pdf', '00', :content, :at)
                        """)
                .bind("id", id)
                .bind("content", CONTENT)
                .bind("at", at)
                .execute());
        return id;
    }

    private boolean there(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from form_print where id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }
}
