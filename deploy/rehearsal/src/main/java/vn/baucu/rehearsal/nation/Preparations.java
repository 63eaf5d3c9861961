package vn.baucu.rehearsal.nation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.NationFiles;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.night.ElectionOffice;

/** The four months before the night, through the gateway: all places, officers, rolls and lists of the nation. */
final class Preparations {

    static final String AUDITOR = "kiemtoan";

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    /** No file comes near the 20 MB that an import takes. */
    private static final int ROWS_OF_A_FILE = 40_000;

    private static final List<String> FAMILY_NAMES = List.of("Nguyễn", "Lò", "Trần", "Hoàng", "Vàng", "Lê", "Phạm");
    private static final List<String> GIVEN_NAMES =
            List.of("An", "Bình", "Dung", "Hằng", "Khoa", "Minh", "Ngân", "Oanh", "Phong", "Quý", "Yến");

    private final Gateway gateway;
    private final Tables tables;
    private final Count count;
    private final String election;
    private final ElectionOffice office;
    private final PrintStream out;

    Preparations(Gateway gateway, Tables tables, Count count, String election, PrintStream out) {
        this.gateway = gateway;
        this.tables = tables;
        this.count = count;
        this.election = election;
        this.office = new ElectionOffice(gateway, election, out, PATIENCE);
        this.out = out;
    }

    /** Leaves the election in phase COUNTING, with everything known to tally-service and everybody signed in. */
    void run(NationFiles files) throws SQLException {
        office.announce(document());
        files.byImport().forEach(office::bringIn);
        CompletableFuture<Void> signedIn = CompletableFuture.runAsync(this::signIn);
        bringIn("officers", "user,role,scope,name", this::officers);
        bringIn(
                "voter-rolls",
                "polling_area,national_assembly,provincial_council,district_council,commune_council",
                this::rolls);
        bringIn(
                "candidates",
                "constituency,code,full_name,birth_date,gender,ethnicity,religion,party_member,education,occupation,"
                        + "workplace,residence",
                this::candidates);
        office.enter("OPEN");
        office.enter("COUNTING");
        signedIn.join();
        tables.awaitKnown(election, count, PATIENCE);
    }

    private ObjectNode document() {
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.put("code", election);
        document.put("name", "Đêm kiểm phiếu cả nước");
        document.put("kind", "GENERAL");
        document.put("regime", "vn-2015");
        document.put("votingDay", "2021-05-23");
        ObjectNode verification = document.putObject("verification");
        for (BallotType ballotType : BallotType.values()) {
            verification.put(ballotType.name(), ballotType == Count.CONFIRMED ? "SECOND_PERSON" : "NONE");
        }
        return document;
    }

    /** A token for each member of every team, signed once. */
    private void signIn() {
        long start = System.nanoTime();
        List<String> users = count.places().all().stream()
                .flatMap(place -> Stream.of(place.member(1), place.member(2)))
                .toList();
        users.parallelStream().forEach(user -> gateway.signIn(List.of(user)));
        out.println(String.format(
                Locale.ROOT, "  %,d officers signed in, in %.1f s", users.size(), (System.nanoTime() - start) / 1e9));
    }

    /** Imports what the rows are, in as many files as are needed; rows that belong together stay in one. */
    private void bringIn(String kind, String header, Consumer<Consumer<List<String>>> rows) {
        List<String> file = new ArrayList<>();
        rows.accept(together -> {
            if (!file.isEmpty() && file.size() + together.size() > ROWS_OF_A_FILE) {
                send(kind, header, file);
            }
            file.addAll(together);
        });
        send(kind, header, file);
    }

    private void send(String kind, String header, List<String> file) {
        office.bringIn(kind, header + "\n" + String.join("\n", file) + "\n");
        file.clear();
    }

    private void officers(Consumer<List<String>> rows) {
        rows.accept(List.of(AUDITOR + ",AUDITOR,VN,Vũ Thị Bình"));
        for (String province : count.places().provinces()) {
            rows.accept(List.of("ub-" + province + ",COMMITTEE," + province + ",Đặng Văn Quý"));
        }
        for (Place place : count.places().all()) {
            rows.accept(List.of(
                    place.member(1) + ",POLLING_TEAM," + place.code() + ",Lò Văn An",
                    place.member(2) + ",POLLING_TEAM," + place.code() + ",Trần Thị Yến"));
        }
    }

    private void rolls(Consumer<List<String>> rows) {
        for (Place place : count.places().all()) {
            StringBuilder row = new StringBuilder(place.code());
            for (BallotType ballotType : BallotType.values()) {
                row.append(',').append(place.unit(ballotType).isPresent() ? "" + count.listed(place) : "");
            }
            rows.accept(List.of(row.toString()));
        }
    }

    private void candidates(Consumer<List<String>> rows) {
        for (Unit unit : count.places().units().values()) {
            List<String> list = new ArrayList<>();
            for (int i = 0; i < unit.candidates(); i++) {
                String name = FAMILY_NAMES.get(Math.floorMod(unit.firstVote() + 3 * i, FAMILY_NAMES.size())) + " "
                        + (i % 2 == 0 ? "Văn " : "Thị ")
                        + GIVEN_NAMES.get(Math.floorMod(unit.firstVote() + i, GIVEN_NAMES.size()));
                list.add(String.join(
                        ",",
                        unit.code(),
                        unit.candidate(i),
                        name,
                        1960 + i * 5 + "-03-0" + (i + 1),
                        i % 2 == 0 ? "MALE" : "FEMALE",
                        "Kinh",
                        "Không",
                        "true",
                        "Đại học",
                        "Công chức",
                        "Ủy ban nhân dân",
                        "Việt Nam"));
            }
            rows.accept(list);
        }
    }
}
