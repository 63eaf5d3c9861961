package vn.baucu.common.organisation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Verification;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** Finds elections. */
@ApplicationScoped
public class Elections {

    private final Jdbi jdbi;
    private final Map<String, Election> remembered = new ConcurrentHashMap<>();

    Elections(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Election> find(String code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from organisation.election where election = :code")
                        .bind("code", code)
                        .map((row, context) -> election(row))
                        .findOne());
    }

    /** The election, or a 404 that names it. */
    public Election require(String code) {
        return find(code)
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("cuộc bầu cử {0}", "election {0}").with(code)));
    }

    /** The election, which the caller has just seen to be of this version: read anew only if another one is known. */
    public Election inVersion(String code, long version) {
        Election known = remembered.get(code);
        if (known == null || known.version() != version) {
            known = require(code);
            remembered.put(code, known);
        }
        return known;
    }

    /** A 404 unless the election has this area. */
    public void requireArea(String election, String area) {
        require(election, "area", area, new Sentence("địa bàn {0}", "area {0}"));
    }

    /** A 404 unless the election has this polling area. */
    public void requirePollingArea(String election, String pollingArea) {
        require(election, "polling_area", pollingArea, new Sentence("khu vực bỏ phiếu {0}", "polling area {0}"));
    }

    private void require(String election, String table, String code, Sentence what) {
        require(election);
        boolean known = jdbi.withHandle(handle -> handle.createQuery("select exists (select from organisation." + table
                        + " where election = :election and " + table + " = :code)")
                .bind("election", election)
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
        if (!known) {
            throw ProblemException.notFound(what.with(code));
        }
    }

    public List<Election> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from organisation.election order by voting_day desc, election")
                        .map((row, context) -> election(row))
                        .list());
    }

    private static Election election(ResultSet row) throws SQLException {
        return new Election(
                row.getString("election"),
                ElectionKind.valueOf(row.getString("kind")),
                row.getString("regime"),
                row.getString("name"),
                row.getObject("voting_day", LocalDate.class),
                Phase.valueOf(row.getString("phase")),
                Json.read(row.getString("verification"), new TypeReference<Map<BallotType, Verification>>() {}),
                Json.read(row.getString("calendar"), new TypeReference<Map<String, LocalDate>>() {}),
                Json.read(row.getString("minutes_policy"), MinutesPolicy.class),
                row.getLong("version"));
    }
}
