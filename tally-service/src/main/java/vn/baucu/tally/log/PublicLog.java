package vn.baucu.tally.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/**
 * What everybody may have of the log: its tree as a whole, and of its leaves and sums those that a publication has made
 * known. A leaf that is not published yet shows its hash alone, so that the signed roots can be checked all the same.
 */
@ApplicationScoped
class PublicLog {

    private static final String LEAVES = """
            select l.position, l.hash, case when exists (
                    select from publication pub
                    join organisation.polling_area p on p.election = l.election and p.polling_area = l.polling_area
                    where pub.election = l.election and pub.ballot_type = l.ballot_type
                      and p.path @> array[pub.area]) then l.document end as document
            from log_leaf l
            where l.election = :election and l.position >= :from order by l.position limit :limit
            """;

    private static final String SUBJECTS = """
            and exists (
                select from publication pub
                left join organisation.area a on a.election = t.election and a.area = t.subject
                left join organisation.constituency c on c.election = t.election and c.constituency = t.subject
                where pub.election = t.election and pub.ballot_type = t.ballot_type
                  and pub.area = any (coalesce(a.path, c.path || c.council_area)))
            """;

    private final Jdbi jdbi;
    private final FigureLines figures;
    private final Checkpoints checkpoints;
    private final Elections elections;

    PublicLog(Jdbi jdbi, FigureLines figures, Checkpoints checkpoints, Elections elections) {
        this.jdbi = jdbi;
        this.figures = figures;
        this.checkpoints = checkpoints;
        this.elections = elections;
    }

    /** Of which bodies results were published: ballot type and area. */
    String published(String election) {
        return lines(requirePublished(election));
    }

    String leaves(String election, long from, int limit) {
        requirePublished(election);
        return jdbi.withHandle(handle -> handle
                .createQuery(LEAVES)
                .bind("election", election)
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> {
                    String document = row.getString("document");
                    String hash = HexFormat.of().formatHex(row.getBytes("hash"));
                    return row.getLong("position") + " " + hash + " " + (document == null ? "-" : document);
                })
                .stream()
                .collect(Collectors.collectingAndThen(Collectors.toList(), PublicLog::lines)));
    }

    String checkpoints(String election, long after, int limit) {
        requirePublished(election);
        return checkpoints.list(election, after, limit).stream()
                .map(Checkpoint::line)
                .collect(Collectors.joining());
    }

    String figures(String election, String after, int limit) {
        requirePublished(election);
        return figures.of(election, after, limit, SUBJECTS);
    }

    LogKeyView key(String election) {
        requirePublished(election);
        return checkpoints.key().map(LogKeyView::of).orElseThrow(PublicLog::nothing);
    }

    /** Before the first release there is nothing, not even how long the log is. */
    private List<String> requirePublished(String election) {
        Phase phase = elections.require(election).phase();
        List<String> published = jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct ballot_type || ' ' || area from publication where election = :election order by 1")
                .bind("election", election)
                .mapTo(String.class)
                .list());
        if (published.isEmpty() || phase == Phase.PREPARATION || phase == Phase.REHEARSAL) {
            throw nothing();
        }
        return published;
    }

    private static ProblemException nothing() {
        return ProblemException.notFound(new Sentence("kết quả đã công bố", "published result"));
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
