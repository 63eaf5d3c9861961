package vn.baucu.committee.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.CandidateListPublished;
import vn.baucu.common.event.ListedCandidate;

/**
 * The candidates of the official lists.
 *
 * <p>People are told apart by full name and birth date, for that is all the published list has of them (Art 57.5). A
 * candidate who is registered elsewhere under another spelling or birth date is not found; two people of one name born on
 * one day in one constituency are taken for one, and the second needs another way in. Where a register has the year of
 * birth only, the name and the year make a conflict worth a look, never a refusal.
 */
@ApplicationScoped
public class ListedCandidates {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Jdbi jdbi;
    private final Clock clock;

    ListedCandidates(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Takes a list for the one there was; who stays on it was heard of when he or she first was. */
    void replace(CandidateListPublished list) {
        LocalDate today = LocalDate.now(clock.withZone(VIETNAM));
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            delete from committee.listed_candidate
                            where election = :election and constituency = :constituency
                                and not candidate = any (:candidates)
                            """)
                    .bind("election", list.election())
                    .bind("constituency", list.constituency())
                    .bindArray(
                            "candidates",
                            String.class,
                            list.candidates().stream()
                                    .map(ListedCandidate::candidate)
                                    .toList())
                    .execute();
            var insert = handle.prepareBatch("""
                    insert into committee.listed_candidate
                        (election, constituency, candidate, ballot_type, name, name_key, birth_date, heard_on)
                    values (:election, :constituency, :candidate, :ballotType, :name, :nameKey, :birthDate, :today)
                    on conflict (election, constituency, candidate) do update set
                        name = excluded.name, name_key = excluded.name_key, birth_date = excluded.birth_date
                    """);
            for (ListedCandidate candidate : list.candidates()) {
                insert.bind("election", list.election())
                        .bind("constituency", list.constituency())
                        .bind("candidate", candidate.candidate())
                        .bind("ballotType", list.ballotType())
                        .bind("name", candidate.fullName())
                        .bind("nameKey", PersonName.key(candidate.fullName()))
                        .bind("birthDate", candidate.birthDate())
                        .bind("today", today)
                        .add();
            }
            insert.execute();
        });
    }

    /**
     * Who of the people must not sit on the body, by person: candidates of the board's constituency, or of one to which
     * the team's polling area belongs.
     */
    public Map<Person, Standing> standing(String election, List<Person> people) {
        List<Person> known =
                people.stream().filter(person -> person.birthDate() != null).toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        Map<String, Person> byKey =
                known.stream().collect(Collectors.toMap(Person::key, Function.identity(), (one, same) -> one));
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select sat.scope || E'\\n' || sat.name_key || E'\\n' || sat.birth_date, c.constituency, c.candidate
                        from unnest(:scopes, :names, :birthDates) as sat (scope, name_key, birth_date)
                        join committee.listed_candidate c on c.election = :election and c.name_key = sat.name_key
                            and c.birth_date = sat.birth_date::date
                        where c.constituency = sat.scope or exists (
                            select from organisation.polling_area_ballot b
                            where b.election = :election and b.polling_area = sat.scope
                                and b.constituency = c.constituency)
                        """)
                .bind("election", election)
                .bindArray(
                        "scopes",
                        String.class,
                        known.stream().map(Person::scope).toList())
                .bindArray(
                        "names",
                        String.class,
                        known.stream().map(Person::nameKey).toList())
                .bindArray(
                        "birthDates",
                        String.class,
                        known.stream()
                                .map(person -> String.valueOf(person.birthDate()))
                                .toList())
                .map((row, context) -> Map.entry(
                        Optional.ofNullable(byKey.get(row.getString(1))).orElseThrow(),
                        new Standing(row.getString(2), row.getString(3))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one)));
    }
}
