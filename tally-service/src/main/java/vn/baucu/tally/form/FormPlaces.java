package vn.baucu.tally.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.typesetting.Vietnamese;

/** Finds what places are called on forms. */
@ApplicationScoped
class FormPlaces {

    /**
     * What names of areas begin with. Within a sentence it is written small, but not before a number, and not in the name of
     * the one city that is always written so (viết hoa; Decree 30/2020, Annex II).
     */
    private static final Pattern KIND =
            Pattern.compile("(?!Thành phố Hồ Chí Minh$)(Tỉnh|Thành|Huyện|Quận|Thị|Xã|Phường|Đặc|Địa) (?!\\d).*");

    private static final String CONSTITUENCY = """
            c.constituency, c.number, coalesce(council.name, c.council_area) as council,
                array(select v.name from organisation.area v where v.election = c.election and v.area = any (c.covers)
                      order by array_position(c.covers, v.area)) as covers
            """;

    private final Jdbi jdbi;

    FormPlaces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A polling area and the constituency it lies in; refused where the ballot is not voted on there. */
    Map<String, Object> pollingArea(FormSet set, String election, String pollingArea, BallotType ballotType) {
        Map<String, Object> found = jdbi.withHandle(handle -> handle.createQuery("""
                                select p.polling_area, array(
                                    select a.name from organisation.area a
                                    where a.election = p.election and a.area = any (p.path) and a.area <> 'VN'
                                    order by array_position(p.path, a.area) desc) as names, %s
                                from organisation.polling_area p
                                left join organisation.polling_area_ballot b on b.election = p.election
                                    and b.polling_area = p.polling_area and b.ballot_type = :ballotType
                                left join organisation.constituency c
                                    on c.election = b.election and c.constituency = b.constituency
                                left join organisation.area council
                                    on council.election = c.election and council.area = c.council_area
                                where p.election = :election and p.polling_area = :pollingArea
                                """.replace("%s", CONSTITUENCY))
                        .bind("election", election)
                        .bind("pollingArea", pollingArea)
                        .bind("ballotType", ballotType.name())
                        .map((row, context) -> {
                            Map<String, Object> place = constituency(row, set, ballotType);
                            List<String> names = names(row, "names");
                            place.put("pollingArea", row.getString("polling_area"));
                            place.put("header", names.isEmpty() ? "" : names.get(0));
                            place.put("address", String.join(", ", inSentence(names)));
                            place.put("name", row.getString("polling_area"));
                            return place;
                        })
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("khu vực bỏ phiếu {0}", "polling area {0}").with(pollingArea)));
        if (found.get("constituency") == null) {
            throw new ProblemException(
                    ProblemType.CONTEST_MISMATCH,
                    new Sentence(
                                    "Khu vực bỏ phiếu {0} không bầu loại phiếu {1}.",
                                    "Polling area {0} does not vote on {1}.")
                            .with(pollingArea, ballotType));
        }
        return found;
    }

    Map<String, Object> constituency(FormSet set, String election, String constituency, BallotType ballotType) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + CONSTITUENCY + """
                                from organisation.constituency c
                                left join organisation.area council
                                    on council.election = c.election and council.area = c.council_area
                                where c.election = :election and c.constituency = :constituency
                                """)
                        .bind("election", election)
                        .bind("constituency", constituency)
                        .map((row, context) -> {
                            Map<String, Object> place = constituency(row, set, ballotType);
                            place.put("name", constituency);
                            place.put("header", row.getString("council"));
                            return place;
                        })
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("đơn vị bầu cử {0}", "constituency {0}").with(constituency)));
    }

    private static Map<String, Object> constituency(ResultSet row, FormSet set, BallotType ballotType)
            throws SQLException {
        String council = row.getString("council");
        Map<String, Object> place = area(set, council == null ? "" : council, ballotType);
        place.put("constituency", row.getString("constituency"));
        place.put("number", row.getInt("number"));
        place.put("covers", String.join(", ", inSentence(names(row, "covers"))));
        return place;
    }

    static Map<String, Object> area(FormSet set, String name, @Nullable BallotType ballotType) {
        Map<String, Object> place = new HashMap<>();
        String area = inSentence(name);
        place.put("name", name);
        place.put("header", name);
        place.put("area", area);
        place.put("above", "Ủy ban bầu cử ở " + area);
        place.put("office", "ỦY BAN BẦU CỬ");
        place.put("committee", "Ủy ban bầu cử ở " + area);
        String body = ballotType == null || !ballotType.electsCouncil() ? set.assembly() : set.council();
        place.put("body", body.replace("{area}", area));
        place.put("title", Vietnamese.unbroken(body.replace("{area}", together(area))));
        return place;
    }

    /** In headings a name stays on one line. */
    private static String together(String words) {
        return words.replace(' ', '\u00A0');
    }

    private static List<String> inSentence(List<String> names) {
        return names.stream().map(FormPlaces::inSentence).toList();
    }

    static String inSentence(String name) {
        return KIND.matcher(name).matches() ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null
                ? Collections.emptyList()
                : Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
