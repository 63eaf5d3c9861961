package vn.baucu.tally.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Minutes of a polling team of 1.250 voters, with or without what the form tells beside its figures. */
final class PaperMinutes {

    private PaperMinutes() {}

    static Map<String, Object> of(String constituency, int candidates, boolean whole) {
        Map<String, Object> minutes = new HashMap<>();
        minutes.put("listed", 1250);
        minutes.put("voted", 1244);
        minutes.put("received", 1300);
        minutes.put("issued", 1244);
        minutes.put("collected", 1243);
        minutes.put("valid", 1231);
        minutes.put("invalid", 12);
        minutes.put("unused", 52);
        minutes.put("spoiled", 4);
        minutes.put("votes", votes(constituency, candidates));
        minutes.put(
                "explanations", Map.of("M4", "Một cử tri nhận phiếu, mang ra khỏi phòng bỏ phiếu và không trở lại."));
        if (whole) {
            minutes.put("proceedings", proceedings(constituency.substring(0, 2)));
        }
        return minutes;
    }

    private static Map<String, Integer> votes(String constituency, int candidates) {
        Map<String, Integer> votes = new TreeMap<>();
        for (int place = 1; place <= candidates; place++) {
            votes.put(constituency + "-0" + place, place <= candidates / 2 ? 1150 - 20 * place : 200 - 10 * place);
        }
        return votes;
    }

    private static Map<String, Object> proceedings(String ballot) {
        return Map.of(
                "number",
                "01/BB-TBC-" + ballot,
                "opened",
                "2021-05-23T00:00:00Z",
                "closed",
                "2021-05-23T12:00:00Z",
                "countBegan",
                "2021-05-23T12:30:00Z",
                "countEnded",
                "2021-05-23T18:10:00Z",
                "present",
                List.of(
                        member(1, "HEAD"),
                        member(2, "VICE_HEAD"),
                        member(3, "SECRETARY"),
                        member(4, "MEMBER"),
                        member(5, "MEMBER"),
                        member(6, "MEMBER"),
                        member(7, "MEMBER"),
                        member(8, "MEMBER"),
                        member(9, "MEMBER"),
                        member(10, "MEMBER"),
                        member(11, "MEMBER")),
                "witnesses",
                List.of(Map.of("name", PaperPeople.name(12)), Map.of("name", PaperPeople.name(25))),
                "complaints",
                Map.of("received", 2, "resolved", 1, "forwarded", 1, "text", "Việc niêm yết danh sách cử tri."),
                "notes",
                "Hòm phiếu phụ đưa đến nhà 17 cử tri già yếu");
    }

    private static Map<String, String> member(int person, String position) {
        return Map.of("name", PaperPeople.name(person), "position", position);
    }
}
