package vn.baucu.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.asFounder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Topics;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.DemonstrationFiles;
import vn.baucu.rehearsal.demonstration.PublishedFigures;
import vn.baucu.testing.Embedded;

/** The whole organisation of Lai Châu's elections, as the demonstration sends it. */
@QuarkusTest
@WithTestResource(Embedded.class)
class LaiChauResourceTest {

    @Test
    void theProvinceIsOrganisedUnderThreeLocalLevels() {
        Officials.announce2021("2021");
        DemonstrationFiles files = files(PublishedFigures.laiChau2021());

        Officials.send("2021", "areas", files.areas()).isDone(115, 0, 0);
        Map<String, Long> constituencies = Officials.send("2021", "constituencies", files.constituencies())
                .isDone(643, 0, 0)
                .counts();
        Map<String, Long> pollingAreas = Officials.send("2021", "polling-areas", files.pollingAreas())
                .isDone(867, 0, 0)
                .counts();
        Imported officers = Officials.send("2021", "officers", files.officers()).isDone();

        assertThat(constituencies)
                .containsEntry("seats.NATIONAL_ASSEMBLY", 6L)
                .containsEntry("seats.DISTRICT_COUNCIL", 259L)
                .containsEntry("seats.COMMUNE_COUNCIL", 2210L);
        assertThat(pollingAreas)
                .containsEntry("constituenciesWithoutPollingArea", 0L)
                .doesNotContainKeys("without.DISTRICT_COUNCIL", "without.COMMUNE_COUNCIL");
        assertThat(Log.events(Topics.AREAS, "2021", 116)).hasSize(116);
        assertThat(Log.events(Topics.CONSTITUENCIES, "2021", 643)).hasSize(643);
        assertThat(Log.events(Topics.POLLING_AREAS, "2021", 867)).hasSize(867);
        int people = officers.counts().get("created").intValue();
        assertThat(Log.events(Topics.DUTIES, "2021", people)).hasSize(people);
        asFounder()
                .get("/api/v1/elections/2021/areas?parent=12&sort=name")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("Huyện Sìn Hồ", "Thành phố Lai Châu"));
    }

    @Test
    void theProvinceIsOrganisedUnderTwoLocalLevels() {
        Officials.announce2026("2026");
        DemonstrationFiles files = files(PublishedFigures.laiChau2026());

        Officials.send("2026", "areas", files.areas()).isDone(39, 0, 0);
        Officials.send("2026", "constituencies", files.constituencies()).isDone(222, 0, 0);
        Officials.send("2026", "polling-areas", files.pollingAreas()).isDone(854, 0, 0);
        Officials.send("2026", "officers", files.officers()).isDone();

        asFounder()
                .get("/api/v1/elections/2026/areas/12")
                .then()
                .statusCode(200)
                .body("children", is(38));
        // The same rows under another hash: nothing new is told.
        Officials.send("2026", "polling-areas", files.pollingAreas() + "\n").isDone(0, 0, 854);
        assertThat(Log.events(Topics.POLLING_AREAS, "2026", 854)).hasSize(854);
    }

    private static DemonstrationFiles files(PublishedFigures figures) {
        return DemonstrationFiles.of(Demonstration.of(figures, 20210523));
    }
}
