package vn.baucu.candidate.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.CandidateListPublished;
import vn.baucu.common.event.CandidateProfile;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.event.Topics;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.EducationLevel;
import vn.baucu.common.law.Gender;
import vn.baucu.common.law.PoliticalTheory;
import vn.baucu.common.law.Sector;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class CandidateListEventsResourceTest {

    private static final LocalDate BORN = LocalDate.of(1980, 12, 31);
    private static final CandidateProfile PROFILE = new CandidateProfile(
            Gender.FEMALE,
            "Thái",
            "Không",
            true,
            "Đại học",
            "Giáo viên",
            "Trường THPT Tam Đường",
            null,
            null,
            null,
            null,
            null);
    private static final ListedCandidate FIRST = new ListedCandidate("CC-2", 1, "Vừ A Dơ", BORN, PROFILE);
    private static final ListedCandidate SECOND = new ListedCandidate("CC-1", 2, "Lò Thị Ín", BORN, PROFILE);
    private static final ListedCandidate THIRD = new ListedCandidate("CC-3", 3, "Lê Thị Yến", BORN, PROFILE);
    private static final String LIST =
            Desk.HEADER + Desk.row("CC-03388-1", "CC-1", "Lò Thị Ín") + Desk.row("CC-03388-1", "CC-2", "Vừ A Dơ");

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final SampleElection election = SampleElection.of2021();
    private final Desk commune = new Desk(election.code(), "commune");

    @BeforeEach
    void announce() {
        organisation.apply(election.events());
    }

    @Test
    void everyVersionIsAnnouncedOnceWithItsCandidatesInBallotOrder() {
        commune.imported(LIST).body("state", is("DONE"));
        commune.imported(LIST + "\n").body("counts.unchanged", is(1));
        commune.imported(LIST + Desk.row("CC-03388-1", "CC-3", "Lê Thị Yến")).body("state", is("DONE"));

        assertThat(announced(2))
                .containsExactly(event(1, List.of(FIRST, SECOND)), event(2, List.of(FIRST, SECOND, THIRD)));
    }

    @Test
    void whatTheStatisticsCountIsToldWithTheList() {
        String header = Desk.HEADER.strip() + ",education_level,political_theory,sector,re_elected,self_nominated\n";

        commune.imported(header
                        + Desk.row("CC-03388-1", "CC-1", "Lò Thị Ín").strip()
                        + ",UNIVERSITY,ADVANCED,PARTY,true,false\n"
                        + Desk.row("CC-03388-1", "CC-2", "Vừ A Dơ").strip() + ",,,,,\n")
                .body("state", is("DONE"));

        assertThat(announced(1).get(0).candidates())
                .extracting(ListedCandidate::profile)
                .containsExactly(
                        PROFILE,
                        new CandidateProfile(
                                Gender.FEMALE,
                                "Thái",
                                "Không",
                                true,
                                "Đại học",
                                "Giáo viên",
                                "Trường THPT Tam Đường",
                                EducationLevel.UNIVERSITY,
                                PoliticalTheory.ADVANCED,
                                Sector.PARTY,
                                true,
                                false));
    }

    @Test
    void everyDeedIsOnRecord() {
        commune.imported(LIST).body("state", is("DONE"));

        List<String> deeds = jdbi.withHandle(handle -> handle.createQuery(
                        "select actor || ' ' || action from kernel.audit where election = :election order by seq")
                .bind("election", election.code())
                .mapTo(String.class)
                .list());
        assertThat(deeds).containsExactly("commune import-candidates");
    }

    private CandidateListPublished event(long version, List<ListedCandidate> candidates) {
        return new CandidateListPublished(
                election.code(), "CC-03388-1", BallotType.COMMUNE_COUNCIL, 1, candidates, version);
    }

    private List<CandidateListPublished> announced(int expected) {
        List<CandidateListPublished> read = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> kafka =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            kafka.subscribe(List.of(Topics.CANDIDATE_LISTS));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                kafka.poll(Duration.ofMillis(200)).forEach(message -> {
                    CandidateListPublished event = Json.read(message.value(), CandidateListPublished.class);
                    if (event.election().equals(election.code())) {
                        assertThat(message.key()).isEqualTo(event.key());
                        read.add(event);
                    }
                });
                return read.size() >= expected;
            });
        }
        return read;
    }
}
