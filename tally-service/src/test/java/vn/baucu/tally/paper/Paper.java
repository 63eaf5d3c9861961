package vn.baucu.tally.paper;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.organisation.Organisation;

/** All that an election prints, by name of file; the minutes last, for they are counted anew. It is kept in {@code target/paper} to be looked at. */
final class Paper {

    private static final Map<Integer, Map<String, byte[]>> PRINTED = new LinkedHashMap<>();
    private static final Path FOLDER = Path.of("target", "paper");

    private final PaperElection election;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Paper(PaperElection election) {
        this.election = election;
    }

    static Map<String, byte[]> of2021(Organisation organisation, Jdbi jdbi) {
        return PRINTED.computeIfAbsent(
                2021, year -> new Paper(new PaperElection(PaperMap.of2021(), organisation, jdbi)).printed2021());
    }

    static Map<String, byte[]> of2026(Organisation organisation, Jdbi jdbi) {
        return PRINTED.computeIfAbsent(
                2026, year -> new Paper(new PaperElection(PaperMap.of2026(), organisation, jdbi)).printed2026());
    }

    private Map<String, byte[]> printed2021() {
        for (String constituency : List.of("NA-77-1", "NA-77-2")) {
            form("constituencies/" + constituency + "/21-hdbc-qh");
        }
        form("constituencies/NA-77-2/21-hdbc-qh", "REPEAT");
        for (String constituency : List.of("PC-77-5", "PC-77-6", "DC-750-1", "CC-26560-1")) {
            form("constituencies/" + constituency + "/26-hdbc-hdnd");
        }
        form("constituencies/PC-77-6/26-hdbc-hdnd", "ADDITIONAL");
        summary(BallotType.NATIONAL_ASSEMBLY, "22-hdbc-qh");
        summary(BallotType.PROVINCIAL_COUNCIL, "27-hdbc-hdnd");
        statistics("30-hdbc", "32-hdbc");
        tables();
        minutes("20-hdbc-qh", BallotType.NATIONAL_ASSEMBLY, false, "NA-77-2", 5);
        minutes("25-hdbc-hdnd", BallotType.PROVINCIAL_COUNCIL, true, "PC-77-4", 7);
        minutes("25-hdbc-hdnd", BallotType.COMMUNE_COUNCIL, true, "CC-26560-1", 8);
        form("polling-areas/26560-001/COMMUNE_COUNCIL/34-hdbc");
        return files;
    }

    private Map<String, byte[]> printed2026() {
        form("constituencies/NA-79-1/ban-bau-cu-qh");
        form("constituencies/PC-79-5/ban-bau-cu-hdnd");
        form("constituencies/CC-26734-1/ban-bau-cu-hdnd");
        summary(BallotType.NATIONAL_ASSEMBLY, "20-hdbc-qh");
        summary(BallotType.PROVINCIAL_COUNCIL, "tong-ket-hdnd");
        statistics("thong-ke-so-bo", "thong-ke-chinh-thuc");
        tables();
        minutes("18-hdbc-qh", BallotType.NATIONAL_ASSEMBLY, true, "NA-79-1", 5);
        minutes("23-hdbc-hdnd", BallotType.PROVINCIAL_COUNCIL, false, "PC-79-1", 7);
        form("polling-areas/" + election.map.pollingArea() + "/NATIONAL_ASSEMBLY/kiem-ke-phieu");
        return files;
    }

    private void minutes(String form, BallotType ballotType, boolean whole, String constituency, int candidates) {
        String place = election.map.pollingArea();
        election.as("to-1")
                .body(PaperMinutes.of(constituency, candidates, whole))
                .post("/api/v1/elections/" + election.code + "/polling-areas/" + place + "/minutes/" + ballotType)
                .then()
                .statusCode(201);
        form("polling-areas/" + place + "/" + ballotType + "/" + form);
    }

    private void summary(BallotType ballotType, String form) {
        String path =
                "/api/v1/elections/" + election.code + "/summaries/" + ballotType + "/areas/" + election.map.province();
        String hash = election.as("ub-1")
                .body(Map.of(
                        "complaints",
                        Map.of("received", 1234, "resolved", 1233, "forwarded", 1),
                        "events",
                        "Mưa to ở xã Phước Tỉnh từ 14 giờ đến 15 giờ 30 phút; cuộc bỏ phiếu không bị gián đoạn."))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("hash");
        election.as("ub-2")
                .body(Map.of("hash", hash))
                .post(path + "/versions/1/confirmation")
                .then()
                .statusCode(200);
        form("areas/" + election.map.province() + "/" + form);
    }

    private void statistics(String preliminary, String official) {
        form("areas/" + election.map.province() + "/" + preliminary);
        form("areas/" + election.map.province() + "/" + official);
        form("areas/VN/" + official);
    }

    private void tables() {
        for (BallotType ballotType : List.of(BallotType.NATIONAL_ASSEMBLY, BallotType.PROVINCIAL_COUNCIL)) {
            for (String table : List.of("children", "constituencies", "candidates", "winners")) {
                String path = "tables/" + ballotType + "/areas/" + election.map.province() + "/" + table + ".xlsx";
                keep(
                        table + "-" + ballotType.prefix() + ".xlsx",
                        election.as("ub-1").get("/api/v1/elections/" + election.code + "/" + path));
            }
        }
    }

    private void form(String path) {
        for (String ending : List.of(".pdf", ".docx")) {
            keep(path.replace('/', '-') + ending, election.as("hdbc-1").get(election.forms() + path + ending));
        }
    }

    private void form(String path, String round) {
        for (String ending : List.of(".pdf", ".docx")) {
            keep(
                    path.replace('/', '-') + "-" + round + ending,
                    election.as("hdbc-1").queryParam("round", round).get(election.forms() + path + ending));
        }
    }

    private void keep(String name, Response response) {
        response.then().statusCode(200);
        files.put(name, response.asByteArray());
        try {
            Path folder = Files.createDirectories(FOLDER.resolve(String.valueOf(election.map.year())));
            Files.write(folder.resolve(name), response.asByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
