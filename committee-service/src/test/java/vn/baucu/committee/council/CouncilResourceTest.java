package vn.baucu.committee.council;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.enter;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.change.Edits.DOCUMENT;
import static vn.baucu.committee.change.Edits.get;
import static vn.baucu.committee.change.Edits.hamlet;
import static vn.baucu.committee.change.Edits.post;
import static vn.baucu.committee.change.Edits.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class CouncilResourceTest {

    @BeforeEach
    void country() {
        if (get("co", "councils").statusCode() == 404) {
            Country.constituencies2021("co");
            send(
                            "co",
                            "areas",
                            Country.AREAS + ",terrain,population,voters,council_seats,assembly_seats",
                            "12,PROVINCE,PROVINCE,Tỉnh Lai Châu,VN,MOUNTAIN,,,9,6",
                            "108,DISTRICT,RURAL_DISTRICT,Huyện Sìn Hồ,12,MOUNTAIN,,,30,",
                            "318,DISTRICT,RURAL_DISTRICT,Huyện Đảo,12,ISLAND,1500,1000,,",
                            "03386,COMMUNE,WARD,Phường Quyết Thắng,105,,20000,14000,23,",
                            "03388,COMMUNE,WARD,Phường Đoàn Kết,105,,7000,5000,7,",
                            "03478,COMMUNE,TOWNSHIP,Thị trấn Sìn Hồ,108,,6500,,,")
                    .isDone(0, 6, 0);
            for (int i = 1; i <= 3; i++) {
                String code = "03388-T0" + i;
                post(FOUNDER, "co", "hamlets", with(hamlet(code, "03388", "Tổ " + i), "population", 1000 * i))
                        .then()
                        .statusCode(201);
            }
            send(
                            "co",
                            "constituencies",
                            Country.CONSTITUENCIES + ",hamlets",
                            "CC-03388-1,COMMUNE_COUNCIL,03388,1,3,03388,03388-T01;03388-T02",
                            "CC-03388-2,COMMUNE_COUNCIL,03388,2,4,03388,03388-T03")
                    .isDone(0, 2, 0);
        }
    }

    @Test
    void theSeatsOfConstituenciesAreHeldAgainstTheCouncil() {
        get("co", "councils/PC-12")
                .then()
                .statusCode(200)
                .body("council.seats", is(9))
                .body("council.seatsOfConstituencies", is(9))
                .body("council.flags", not(hasItem("SEATS_DIFFER")));
        get("co", "councils/NA-12").then().body("council.seats", is(6)).body("council.seatsByLaw", nullValue());
        get("co", "councils/DC-108").then().body("council.flags", hasItem("SEATS_DIFFER"));
    }

    /** Law 77/2015: a ward of 20,000 has 21 deputies and one more for each full 5,000 above 10,000. */
    @Test
    void theLawOnlyChecksTheNumberOfSeats() {
        get("co", "councils/CC-03386")
                .then()
                .body("council.seatsByLaw.seats", is(23))
                .body("council.flags", not(hasItem("SEATS_AGAINST_LAW")));
        get("co", "councils/CC-03388")
                .then()
                .body("council.seatsByLaw.seats", is(21))
                .body("council.flags", hasItem("SEATS_AGAINST_LAW"));
        get("co", "councils/PC-12").then().body("council.seatsByLaw.seats", is(50));
    }

    @Test
    void deviationsAreMeasuredFromTheAverageOfTheCouncil() {
        get("co", "councils/PC-12")
                .then()
                .body("council.population", is(35000))
                .body("perSeat.shown", is("3888.89"))
                .body("perSeat.numerator", is(35000))
                .body("perSeat.denominator", is(9))
                .body("constituencies.people", is(List.of(20000, 15000)))
                .body("constituencies.perSeat.shown", is(List.of("4000.00", "3750.00")))
                .body("constituencies.deviation.shown", is(List.of("2.86", "-3.57")));
    }

    @Test
    void constituenciesOfACommuneCountTheirHamlets() {
        get("co", "councils/CC-03388")
                .then()
                .body("perSeat.shown", is("857.14"))
                .body("constituencies.people", is(List.of(3000, 3000)))
                .body("constituencies.deviation.shown", is(List.of("16.67", "-12.50")));
    }

    @Test
    void whereANumberIsMissingNothingIsGuessed() {
        get("co", "councils/PC-12?basis=VOTERS")
                .then()
                .body("basis", is("VOTERS"))
                .body("perSeat", nullValue())
                .body("constituencies[0].people", is(14000))
                .body("constituencies[1].people", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "ballotType=PROVINCIAL_COUNCIL, PC-12",
        "within=105, CC-03386 CC-03388 DC-105",
        "within=105&flag=SEATS_UNKNOWN, DC-105",
        "flag=POPULATION_UNKNOWN, ''"
    })
    void councilsAreFiltered(String query, String codes) {
        get("co", "councils?" + query)
                .then()
                .statusCode(200)
                .body("items.code", is(codes.isEmpty() ? List.of() : List.of(codes.split(" "))));
    }

    @Test
    void councilsComeInPages() {
        String next = get("co", "councils?limit=6").jsonPath().getString("next");

        get("co", "councils?limit=6&after=" + next)
                .then()
                .statusCode(200)
                .body("items.code", is(List.of("NA-12", "PC-12")))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?ballotType=SENATE", "?flag=RED", "?limit=0", "?after=x", "/PC-12?basis=MONEY"})
    void aQueryOfAnotherFormIsRefused(String query) {
        get("co", "councils" + query).then().statusCode(400);
    }

    @Test
    void anUnknownCouncilIsNotFound() {
        get("co", "councils/PC-99").then().statusCode(404);
        post(FOUNDER, "co", "councils/PC-99/publication", Map.of("document", DOCUMENT))
                .then()
                .statusCode(404);
    }

    /** Art 10, C06: published by E-80. */
    @Test
    void whatIsPublishedLateIsFlagged() {
        Country.constituencies2021("co-late");

        post(
                        FOUNDER,
                        "co-late",
                        "councils/DC-105/publication",
                        Map.of("document", with(DOCUMENT, "date", "2021-03-05")))
                .then()
                .statusCode(200)
                .body("publication.document.number", is("15/QĐ-UBND"))
                .body("flags", hasItem("PUBLISHED_LATE"));
        post(FOUNDER, "co-late", "councils/DC-108/publication", Map.of("document", DOCUMENT))
                .then()
                .statusCode(200)
                .body("flags", not(hasItem("PUBLISHED_LATE")));
        post(FOUNDER, "co-late", "councils/DC-108/publication", Map.of("document", DOCUMENT))
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"));
    }

    @Test
    void onceTheElectionHasOpenedNothingIsPublished() {
        Country.constituencies2021("co-open");
        enter("co-open", "OPEN").then().statusCode(200);

        post(FOUNDER, "co-open", "councils/DC-108/publication", Map.of("document", DOCUMENT))
                .then()
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
    }
}
