package vn.baucu.rehearsal.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The polling teams of the nation and their members as import files, a province at a time: all of them at once are more
 * than one import takes. The people are made up; two of each team may sign in.
 */
public final class NationTeams {

    private static final int MEMBERS = 11;
    private static final int SIGNING_IN = 2;
    private static final int OLDEST = 1961;
    private static final int YEARS = 40;
    private static final String DECISION = "15/QĐ-UBND,2021-04-01,Ủy ban nhân dân,Vàng A Sử";
    private static final List<String> SURNAMES =
            List.of("Lò", "Tẩn", "Giàng", "Vàng", "Nguyễn", "Trần", "Quàng", "Mào", "Sùng", "Lý", "Phàn");
    private static final List<String> GIVEN =
            List.of("An", "Bình", "Chi", "Dung", "Giang", "Hà", "Khánh", "Liên", "Minh", "Nga", "Oanh", "Phúc", "Sơn");

    private final SortedMap<String, List<String[]>> pollingAreas = new TreeMap<>();

    /** The polling areas of the files, by province. */
    public NationTeams(NationFiles nation) {
        Map<String, String> parents = new HashMap<>();
        nation.areas().lines().skip(1).map(row -> row.split(",")).forEach(area -> parents.put(area[0], area[4]));
        nation.pollingAreas().lines().skip(1).map(row -> row.split(",", 3)).forEach(area -> pollingAreas
                .computeIfAbsent(province(area[1], parents), province -> new ArrayList<>())
                .add(area));
    }

    private static String province(String area, Map<String, String> parents) {
        String parent = parents.getOrDefault(area, Area.NATION);
        return parent.equals(Area.NATION) ? area : province(parent, parents);
    }

    public List<String> provinces() {
        return List.copyOf(pollingAreas.keySet());
    }

    public String bodies(String province) {
        StringBuilder text =
                new StringBuilder("kind,scope,name,actor,area,decision_number,decision_date,issuer,signer\n");
        for (String[] area : pollingAreas.getOrDefault(province, List.of())) {
            text.append("POLLING_TEAM,")
                    .append(area[0])
                    .append(",Tổ bầu cử ")
                    .append(area[0])
                    .append(",PEOPLES_COMMITTEE,")
                    .append(area[1])
                    .append(',')
                    .append(DECISION)
                    .append('\n');
        }
        return text.toString();
    }

    public String members(String province) {
        StringBuilder text = new StringBuilder("body,name,gender,position,birth_year,user\n");
        int person = 0;
        for (String[] area : pollingAreas.getOrDefault(province, List.of())) {
            for (int seat = 0; seat < MEMBERS; seat++, person++) {
                text.append("PT-")
                        .append(area[0])
                        .append(',')
                        .append(SURNAMES.get(seat % SURNAMES.size()))
                        .append(seat % 2 == 0 ? " Văn " : " Thị ")
                        .append(GIVEN.get(person % GIVEN.size()))
                        .append(seat % 2 == 0 ? ",MALE," : ",FEMALE,")
                        .append(seat == 0 ? "HEAD" : seat == 1 ? "SECRETARY" : "MEMBER")
                        .append(',')
                        .append(OLDEST + person % YEARS)
                        .append(',')
                        .append(seat < SIGNING_IN ? "to-" + area[0] + "-" + (seat + 1) : "")
                        .append('\n');
            }
        }
        return text.toString();
    }
}
