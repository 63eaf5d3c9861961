package vn.baucu.candidate.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Gender;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;

/** Reads the lists that are on the ballot. */
@ApplicationScoped
class PublishedLists {

    private static final String CURRENT = """
            from candidate.official_list l
            join organisation.constituency c using (election, constituency)
            """;

    private final Jdbi jdbi;

    PublishedLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<OfficialList> find(String election, String constituency) {
        return jdbi.withHandle(handle -> handle.createQuery("select l.*, c.ballot_type " + CURRENT
                        + " where l.election = :election and l.constituency = :constituency")
                .bind("election", election)
                .bind("constituency", constituency)
                .map((row, context) -> new OfficialList(
                        election,
                        constituency,
                        BallotType.valueOf(row.getString("ballot_type")),
                        row.getInt("seats"),
                        row.getLong("version"),
                        row.getTimestamp("published_at").toInstant(),
                        candidates(election, constituency, row.getLong("version"))))
                .findOne());
    }

    Page<ListedConstituency> list(
            String election, @Nullable BallotType ballotType, @Nullable String councilArea, Paging paging) {
        return Page.of(
                jdbi.withHandle(
                        handle -> handle.createQuery("select l.*, c.ballot_type, c.council_area " + CURRENT + """
                                where l.election = :election and l.constituency > :after
                                    and (cast(:ballotType as text) is null or c.ballot_type = :ballotType)
                                    and (cast(:councilArea as text) is null or c.council_area = :councilArea)
                                order by l.constituency limit :rows
                                """)
                                .bind("election", election)
                                .bind("after", paging.after())
                                .bind("ballotType", ballotType)
                                .bind("councilArea", councilArea)
                                .bind("rows", paging.limit() + 1)
                                .map((row, context) -> new ListedConstituency(
                                        row.getString("constituency"),
                                        BallotType.valueOf(row.getString("ballot_type")),
                                        row.getString("council_area"),
                                        row.getInt("seats"),
                                        row.getInt("candidates"),
                                        row.getLong("version"),
                                        row.getTimestamp("published_at").toInstant()))
                                .list()),
                paging,
                ListedConstituency::constituency);
    }

    /** Candidates whose name contains the text, tone marks and case aside, by given name. */
    Page<FoundCandidate> search(
            String election,
            String name,
            @Nullable BallotType ballotType,
            @Nullable String constituency,
            Paging paging) {
        return Page.of(
                jdbi.withHandle(handle -> handle.createQuery("""
                                select n.*, c.ballot_type
                                from candidate.official_list l
                                join organisation.constituency c using (election, constituency)
                                join candidate.listed_candidate n on n.election = l.election
                                    and n.constituency = l.constituency and n.version = l.version
                                where l.election = :election and position(:name in n.search_key) > 0
                                    and (cast(:ballotType as text) is null or c.ballot_type = :ballotType)
                                    and (cast(:constituency as text) is null or l.constituency = :constituency)
                                    and (:after = '' or
                                        (n.given_name, n.family_name, n.middle_name, n.birth_date, n.candidate) > (
                                            select given_name, family_name, middle_name, birth_date, candidate
                                            from candidate.listed_candidate
                                            where election = :election and candidate = :after
                                            order by version desc limit 1))
                                order by n.given_name, n.family_name, n.middle_name, n.birth_date, n.candidate
                                limit :rows
                                """)
                        .bind("election", election)
                        .bind("name", Text.searchKey(name))
                        .bind("ballotType", ballotType)
                        .bind("constituency", constituency)
                        .bind("after", paging.after())
                        .bind("rows", paging.limit() + 1)
                        .map((row, context) -> new FoundCandidate(
                                row.getString("candidate"),
                                row.getString("full_name"),
                                row.getObject("birth_date", LocalDate.class),
                                Gender.valueOf(row.getString("gender")),
                                row.getString("constituency"),
                                BallotType.valueOf(row.getString("ballot_type")),
                                row.getInt("place")))
                        .list()),
                paging,
                FoundCandidate::candidate);
    }

    private List<OfficialCandidate> candidates(String election, String constituency, long version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from candidate.listed_candidate
                        where election = :election and constituency = :constituency and version = :version
                        order by place
                        """)
                .bind("election", election)
                .bind("constituency", constituency)
                .bind("version", version)
                .map((row, context) -> candidate(row))
                .list());
    }

    private static OfficialCandidate candidate(ResultSet row) throws SQLException {
        return new OfficialCandidate(
                row.getInt("place"),
                row.getString("candidate"),
                row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class),
                Gender.valueOf(row.getString("gender")),
                row.getString("ethnicity"),
                row.getString("religion"),
                row.getString("education"),
                row.getString("occupation"),
                row.getString("workplace"),
                row.getString("residence"));
    }
}
