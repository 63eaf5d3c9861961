package vn.baucu.committee;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.baucu.common.law.BallotType;
import vn.baucu.rehearsal.demonstration.AreaLevel;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.DemonstrationFiles;
import vn.baucu.rehearsal.demonstration.PollingArea;
import vn.baucu.rehearsal.demonstration.PollingAreaKind;
import vn.baucu.rehearsal.demonstration.PublishedFigures;

/** Tỉnh Lai Châu in 2021: its real areas, the people of its bodies, and how each of them speaks to the service. */
final class LaiChau2021 {

    static final String ELECTION = "lai-chau-e115";

    static final Demonstration PLACES = Demonstration.of(PublishedFigures.laiChau2021(), 20210523);
    static final DemonstrationFiles FILES = DemonstrationFiles.of(PLACES);

    private static final String BODIES =
            "kind,scope,name,actor,area,decision_number,decision_date,issuer,signer,number,setting,covers,reason";
    private static final String MEMBERS = "body,name,gender,position,birth_date,birth_year,organisation,contact,user";
    private static final int IN_ONE_PAGE = 1000;

    private LaiChau2021() {}

    /** The sign-in name of whoever heads a body. */
    static String headOf(String body) {
        return "lc." + body;
    }

    static String path(String rest) {
        return "/api/v1/elections/" + ELECTION + "/" + rest;
    }

    static JsonPath read(String user, String rest) {
        Response answer = Officials.as(user).get(path(rest));
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    static List<String> all(String user, String rest, String field) {
        String filters = rest.contains("?") ? "&" : "?";
        return read(user, rest + filters + "limit=" + IN_ONE_PAGE).getList("items." + field);
    }

    static Response post(String user, String rest, Object body) {
        return Requests.post(Officials.as(user), path(rest), body);
    }

    /** A step of something, with the version there is. */
    static Response step(String user, String thing, String step, Object body) {
        String version = Officials.as(user).get(path(thing)).header("ETag");
        return Requests.post(Officials.as(user).header("If-Match", version), path(thing + "/" + step), body);
    }

    static String created(Response answer, String id) {
        answer.then().statusCode(201);
        return answer.jsonPath().getString(id);
    }

    static List<String> areas(AreaLevel level) {
        return PLACES.areas().stream()
                .filter(area -> area.level() == level)
                .map(area -> area.code())
                .toList();
    }

    static String constituencyOf(String pollingArea, BallotType ballotType) {
        return PLACES.pollingAreasByCode()
                .get(pollingArea)
                .constituency(vn.baucu.rehearsal.demonstration.BallotType.valueOf(ballotType.name()));
    }

    /** Committees of all areas of a level (Art 22). */
    static List<Founding> committees(AreaLevel level, String decided, int size) {
        return areas(level).stream()
                .map(area -> new Founding("EC", area, null, area, decided, "CHAIR", "VICE_CHAIR", size))
                .toList();
    }

    /** Subcommittees and other bodies of practice, so many of an area. */
    static List<Founding> ofPractice(String prefix, String area, int count, String decided, int size) {
        List<Founding> founded = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            founded.add(new Founding(prefix, area, number, area, decided, "HEAD", "VICE_HEAD", size));
        }
        return founded;
    }

    /** Boards of all constituencies of a ballot type (Art 24). */
    static List<Founding> boards(BallotType ballotType, String decided, int size) {
        return PLACES.constituencies().stream()
                .filter(constituency -> constituency.ballotType().name().equals(ballotType.name()))
                .map(constituency -> new Founding(
                        "EB",
                        constituency.code(),
                        null,
                        ballotType == BallotType.NATIONAL_ASSEMBLY ? "12" : constituency.councilArea(),
                        decided,
                        "HEAD",
                        "VICE_HEAD",
                        size))
                .toList();
    }

    /** Teams of all polling areas but some, larger among civilians than among soldiers (Art 25). */
    static List<Founding> teams(String decided, List<String> except) {
        return PLACES.pollingAreas().stream()
                .filter(place -> !except.contains(place.code()))
                .map(place -> new Founding(
                        "PT", place.code(), null, place.area(), decided, "HEAD", "VICE_HEAD", sizeOfTeam(place)))
                .toList();
    }

    /** The bodies first, then their members. */
    static void establish(String user, List<Founding> founded) {
        List<String> bodies = new ArrayList<>(List.of(BODIES));
        List<String> members = new ArrayList<>(List.of(MEMBERS));
        for (Founding body : founded) {
            bodies.add(body.row());
            members.addAll(body.memberRows());
        }
        Officials.sendAs(user, ELECTION, "bodies", bodies.toArray(String[]::new))
                .isDone(bodies.size() - 1L, 0, 0);
        Officials.sendAs(user, ELECTION, "members", members.toArray(String[]::new))
                .isDone(members.size() - 1L, 0, 0);
    }

    private static int sizeOfTeam(PollingArea place) {
        return place.kind() == PollingAreaKind.ARMED_FORCES ? 7 : 11;
    }

    /** A body that a decision establishes: a head who signs in, a deputy, a secretary and members without names. */
    record Founding(
            String prefix,
            String scope,
            Integer number,
            String by,
            String decided,
            String head,
            String deputy,
            int size) {

        private static final Map<String, String> KINDS = Map.of(
                "EC", "ELECTION_COMMITTEE,Ủy ban bầu cử",
                "EB", "ELECTION_BOARD,Ban bầu cử",
                "PT", "POLLING_TEAM,Tổ bầu cử",
                "SC", "SUBCOMMITTEE,Tiểu ban",
                "ID", "INSPECTION_DELEGATION,Đoàn kiểm tra");

        private String code() {
            return prefix + "-" + scope + (number == null ? "" : "-" + number);
        }

        private String row() {
            String[] kind = KINDS.get(prefix).split(",", -1);
            String which = number == null ? "" : String.valueOf(number);
            return String.join(
                    ",",
                    kind[0],
                    scope,
                    kind[1] + " " + scope + (number == null ? "" : " số " + number),
                    "PEOPLES_COMMITTEE",
                    by,
                    "215/QĐ-UBND",
                    decided,
                    "Ủy ban nhân dân",
                    "Vàng Văn Thử",
                    which,
                    "",
                    "",
                    "");
        }

        private List<String> memberRows() {
            List<String> rows = new ArrayList<>();
            for (int seat = 1; seat <= size; seat++) {
                String position = seat == 1 ? head : seat == 2 ? deputy : seat == 3 ? "SECRETARY" : "MEMBER";
                String user = seat == 1 ? headOf(code()) : "";
                rows.add(code() + ",Lò Văn Số " + seat + ",MALE," + position + ",1975-02-1" + seat % 9 + ",,,," + user);
            }
            return rows;
        }
    }
}
