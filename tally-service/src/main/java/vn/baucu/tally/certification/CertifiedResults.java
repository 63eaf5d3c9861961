package vn.baucu.tally.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.determination.DeterminationView;

/** Finds what is certified, constituency by constituency, for those who summarise and publish. */
@ApplicationScoped
public class CertifiedResults {

    /** The constituencies of one scope, or the one asked for. */
    private static final String WITHIN = """
            c.election = :election and c.ballot_type = :ballotType
            and case when c.ballot_type = 'NATIONAL_ASSEMBLY' then c.path @> array[cast(:scope as text)]
                else c.council_area = :scope end
            """;

    private static final String STANDING = """
            select c.constituency, c.ballot_type, coalesce(l.seats, c.seats) as seats,
                coalesce(t.minutes_in = t.minutes_expected and t.minutes_expected > 0, false) as complete,
                f.round as further, f.trigger,
                exists (select from round_decision d where d.election = c.election
                    and d.constituency = c.constituency and d.decision = 'DECLINED'
                    and d.determination_version = (
                        select max(n.version) from determination n where n.election = c.election
                            and n.constituency = c.constituency and n.round = 'FIRST')) as declined
            from organisation.constituency c
            left join candidate_list l using (election, constituency)
            left join tally t on t.election = c.election and t.ballot_type = c.ballot_type and t.round = 'FIRST'
                and t.subject = c.constituency
            left join further_round f on f.election = c.election and f.constituency = c.constituency
            where %s
            order by c.council_area, c.number, c.constituency
            """;

    private static final String CERTIFIED = """
            select c.constituency, d.document
            from organisation.constituency c
            join determination d on d.election = c.election and d.constituency = c.constituency
            join determination_step s on (s.election, s.constituency, s.round, s.version)
                = (d.election, d.constituency, d.round, d.version)
            where %s and s.step = 'CERTIFIED'
              and not exists (select from determination_step back where back.step = 'RETURNED'
                  and (back.election, back.constituency, back.round, back.version)
                    = (s.election, s.constituency, s.round, s.version))
            """;

    private static final String ONE = "c.election = :election and c.constituency = :constituency";

    private final Jdbi jdbi;

    CertifiedResults(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * All constituencies of a scope, by council area and number.
     *
     * @param scope for the National Assembly the nation or a province, otherwise the area of the council
     */
    public List<CertifiedResult> of(String election, BallotType ballotType, String scope) {
        return find(WITHIN, election, Map.of("election", election, "ballotType", ballotType.name(), "scope", scope));
    }

    /** One constituency; none if there is no such one. */
    public List<CertifiedResult> of(String election, String constituency) {
        return find(ONE, election, Map.of("election", election, "constituency", constituency));
    }

    private List<CertifiedResult> find(String where, String election, Map<String, String> parameters) {
        return jdbi.withHandle(handle -> {
            Map<String, List<DeterminationView>> certified = handle
                    .createQuery(CERTIFIED.replace("%s", where))
                    .bindMap(parameters)
                    .map((row, context) -> Json.read(row.getString("document"), DeterminationView.class))
                    .stream()
                    .collect(Collectors.groupingBy(DeterminationView::constituency));
            return handle.createQuery(STANDING.replace("%s", where))
                    .bindMap(parameters)
                    .map((row, context) -> result(election, row, certified.getOrDefault(row.getString(1), List.of())))
                    .list();
        });
    }

    private static CertifiedResult result(String election, ResultSet row, List<DeterminationView> certified)
            throws SQLException {
        Progress progress = new Progress(
                row.getBoolean("complete"),
                outcome(certified, Round.FIRST),
                row.getBoolean("declined"),
                round(row.getString("further")),
                row.getString("trigger"),
                certified.stream().anyMatch(view -> view.round() != Round.FIRST));
        List<DeterminationView> rounds = new ArrayList<>(certified);
        rounds.sort((one, other) -> one.round().compareTo(other.round()));
        return new CertifiedResult(
                election,
                row.getString("constituency"),
                BallotType.valueOf(row.getString("ballot_type")),
                row.getInt("seats"),
                progress.state(),
                rounds,
                progress.pending());
    }

    private static @Nullable String outcome(List<DeterminationView> certified, Round round) {
        return certified.stream()
                .filter(view -> view.round() == round)
                .map(DeterminationView::outcome)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Round round(@Nullable String name) {
        return name == null ? null : Round.valueOf(name);
    }
}
