package vn.baucu.candidate.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.json.Text;

/** Writes lists, many at once: the list, its version, its candidates, their codes. */
@ApplicationScoped
class CandidateListStore {

    private final Jdbi jdbi;
    private final Clock clock;

    CandidateListStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void save(String election, List<CandidateList> lists, Officer officer, @Nullable String reason) {
        jdbi.useHandle(handle -> {
            saveLists(handle, election, lists, officer, reason);
            List<Row> rows = new ArrayList<>();
            for (CandidateList list : lists) {
                int place = 1;
                for (Candidate candidate : list.candidates()) {
                    rows.add(new Row(list.contest(), list.nextVersion(), place++, candidate));
                }
            }
            saveCodes(handle, election, rows);
            saveCandidates(handle, election, rows);
        });
    }

    private void saveLists(
            Handle handle, String election, List<CandidateList> lists, Officer officer, @Nullable String reason) {
        handle.createUpdate("""
                        with given as (
                            select * from unnest(:constituencies, :versions, :seats, :candidates, :fingerprints)
                                as list (constituency, version, seats, candidates, fingerprint)
                            order by constituency),
                        kept as (
                            insert into candidate.official_list_version (election, constituency, version, seats,
                                candidates, reason, actor, role, published_at)
                            select :election, constituency, version, seats, candidates, :reason, :actor, :role, :now
                            from given)
                        insert into candidate.official_list (election, constituency, version, seats, candidates,
                            fingerprint, published_at)
                        select :election, constituency, version, seats, candidates, fingerprint, :now from given
                        on conflict (election, constituency) do update set
                            version = excluded.version, seats = excluded.seats, candidates = excluded.candidates,
                            fingerprint = excluded.fingerprint, published_at = excluded.published_at
                        """)
                .bind("election", election)
                .bindArray("constituencies", String.class, each(lists, list -> list.contest()
                        .constituency()))
                .bindArray("versions", Long.class, each(lists, CandidateList::nextVersion))
                .bindArray("seats", Integer.class, each(lists, list -> list.contest()
                        .seats()))
                .bindArray("candidates", Integer.class, each(lists, list -> list.candidates()
                        .size()))
                .bindArray("fingerprints", String.class, each(lists, CandidateList::fingerprint))
                .bind("reason", reason)
                .bind("actor", officer.name())
                .bind("role", officer.role())
                .bind("now", clock.instant())
                .execute();
    }

    private static void saveCodes(Handle handle, String election, List<Row> rows) {
        handle.createUpdate("""
                        insert into candidate.code (election, candidate, constituency)
                        select :election, * from unnest(:candidates, :constituencies)
                        on conflict (election, candidate) do nothing
                        """)
                .bind("election", election)
                .bindArray("candidates", String.class, each(rows, row -> row.candidate()
                        .code()))
                .bindArray("constituencies", String.class, each(rows, row -> row.contest()
                        .constituency()))
                .execute();
    }

    private static void saveCandidates(Handle handle, String election, List<Row> rows) {
        handle.createUpdate("""
                        insert into candidate.listed_candidate (election, constituency, version, place, candidate,
                            full_name, search_key, birth_date, gender, ethnicity, religion, party_member, education,
                            occupation, workplace, residence, education_level, political_theory, sector, re_elected,
                            self_nominated)
                        select :election, constituency, version, place, candidate, full_name, search_key,
                            cast(birth_date as date), gender, ethnicity, religion, cast(party_member as boolean),
                            education, occupation, workplace, residence, education_level, political_theory, sector,
                            cast(re_elected as boolean), cast(self_nominated as boolean)
                        from unnest(:constituencies, :versions, :places, :candidates, :fullNames, :searchKeys,
                            :birthDates, :genders, :ethnicities, :religions, :partyMembers, :educations, :occupations,
                            :workplaces, :residences, :educationLevels, :politicalTheories, :sectors, :reElected,
                            :selfNominated)
                            as listed (constituency, version, place, candidate, full_name, search_key, birth_date,
                                gender, ethnicity, religion, party_member, education, occupation, workplace, residence,
                                education_level, political_theory, sector, re_elected, self_nominated)
                        """)
                .bind("election", election)
                .bindArray("constituencies", String.class, each(rows, row -> row.contest()
                        .constituency()))
                .bindArray("versions", Long.class, each(rows, Row::version))
                .bindArray("places", Integer.class, each(rows, Row::place))
                .bindArray("candidates", String.class, texts(rows, Candidate::code))
                .bindArray("fullNames", String.class, texts(rows, Candidate::fullName))
                .bindArray("searchKeys", String.class, texts(rows, candidate -> Text.searchKey(candidate.fullName())))
                .bindArray("birthDates", String.class, texts(rows, candidate -> candidate
                        .birthDate()
                        .toString()))
                .bindArray("genders", String.class, texts(rows, candidate -> candidate
                        .gender()
                        .name()))
                .bindArray("ethnicities", String.class, texts(rows, Candidate::ethnicity))
                .bindArray("religions", String.class, texts(rows, Candidate::religion))
                .bindArray(
                        "partyMembers", String.class, texts(rows, candidate -> String.valueOf(candidate.partyMember())))
                .bindArray("educations", String.class, texts(rows, Candidate::education))
                .bindArray("occupations", String.class, texts(rows, Candidate::occupation))
                .bindArray("workplaces", String.class, texts(rows, Candidate::workplace))
                .bindArray("residences", String.class, texts(rows, Candidate::residence))
                .bindArray("educationLevels", String.class, stated(rows, Candidate::educationLevel))
                .bindArray("politicalTheories", String.class, stated(rows, Candidate::politicalTheory))
                .bindArray("sectors", String.class, stated(rows, Candidate::sector))
                .bindArray("reElected", String.class, stated(rows, Candidate::reElected))
                .bindArray("selfNominated", String.class, stated(rows, Candidate::selfNominated))
                .execute();
    }

    private static List<String> texts(List<Row> rows, Function<Candidate, String> part) {
        return each(rows, row -> part.apply(row.candidate()));
    }

    private static List<@Nullable String> stated(List<Row> rows, Function<Candidate, @Nullable Object> part) {
        List<@Nullable String> parts = new ArrayList<>(rows.size());
        rows.forEach(row -> {
            Object value = part.apply(row.candidate());
            parts.add(value == null ? null : value.toString());
        });
        return parts;
    }

    private static <T, V> List<V> each(List<T> all, Function<T, V> part) {
        return all.stream().map(part).toList();
    }

    private record Row(Contest contest, long version, int place, Candidate candidate) {}
}
