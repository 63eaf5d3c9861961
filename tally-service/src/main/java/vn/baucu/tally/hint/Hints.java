package vn.baucu.tally.hint;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.tally.figures.FigureColumns;

/** Looks for hints when asked, lowest area by lowest area, and no further than the page goes. */
@ApplicationScoped
class Hints {

    private static final int AREAS_AT_ONCE = 100;

    private final Jdbi jdbi;
    private final HintConfig config;

    Hints(Jdbi jdbi, HintConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    Page<Hint> of(String election, BallotType ballotType, Round round, String area, Paging paging) {
        List<Hint> found = new ArrayList<>();
        String from = paging.after().isEmpty() ? "" : paging.after().split(" ", 2)[0];
        boolean included = true;
        List<String> lowest;
        do {
            lowest = lowest(election, area, from, included);
            for (Neighbourhood neighbourhood : neighbourhoods(election, ballotType, round, lowest)) {
                neighbourhood.hints(config).stream()
                        .filter(hint -> hint.sortKey().compareTo(paging.after()) > 0)
                        .forEach(found::add);
            }
            if (!lowest.isEmpty()) {
                from = lowest.get(lowest.size() - 1);
                included = false;
            }
        } while (found.size() <= paging.limit() && lowest.size() == AREAS_AT_ONCE);
        return Page.of(
                found.size() > paging.limit() ? found.subList(0, paging.limit() + 1) : found, paging, Hint::sortKey);
    }

    /** Areas below the one asked for (or itself) that have polling areas of their own. */
    private List<String> lowest(String election, String area, String from, boolean included) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.area from organisation.area a
                        where a.election = :election and :area = any (a.path)
                          and (a.area collate "C" > :from or :included and a.area = :from)
                          and not exists (
                            select from organisation.area below where below.election = a.election
                              and below.parent = a.area)
                        order by a.area collate "C" limit :limit
                        """)
                .bind("election", election)
                .bind("area", area)
                .bind("from", from)
                .bind("included", included)
                .bind("limit", AREAS_AT_ONCE)
                .mapTo(String.class)
                .list());
    }

    private List<Neighbourhood> neighbourhoods(
            String election, BallotType ballotType, Round round, List<String> areas) {
        Map<String, List<Count>> counts = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select p.path[cardinality(p.path)] as area, c.* from organisation.polling_area p
                        join counted c on c.election = p.election and c.polling_area = p.polling_area
                          and c.ballot_type = :ballotType and c.round = :round
                        where p.election = :election and p.path && :areas
                          and p.path[cardinality(p.path)] = any (:areas)
                        order by p.polling_area
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType)
                .bind("round", round)
                .bindArray("areas", String.class, areas)
                .map((row, context) -> counts.computeIfAbsent(row.getString("area"), name -> new ArrayList<>())
                        .add(new Count(
                                row.getString("polling_area"),
                                row.getString("constituency"),
                                FigureColumns.read(row),
                                Json.read(row.getString("votes"), new TypeReference<TreeMap<String, Long>>() {}))))
                .list());
        List<Neighbourhood> neighbourhoods = new ArrayList<>();
        counts.forEach((name, of) -> neighbourhoods.add(new Neighbourhood(name, of)));
        return neighbourhoods;
    }
}
