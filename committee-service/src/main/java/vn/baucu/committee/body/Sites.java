package vn.baucu.committee.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PollingAreaKind;

/** Finds what bodies are of, many at once. */
@ApplicationScoped
public class Sites {

    private static final String AREA = """
            select area, path, level, null, null from organisation.area
            where election = :election and area = any (:scopes)
            """;
    private static final String CONSTITUENCY = """
            select constituency, path, null, ballot_type, null from organisation.constituency
            where election = :election and constituency = any (:scopes)
            """;
    private static final String POLLING_AREA = """
            select polling_area, path, 'COMMUNE', null, kind from organisation.polling_area
            where election = :election and polling_area = any (:scopes)
            """;

    private final Jdbi jdbi;

    Sites(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the scopes that bodies of this kind can be of. */
    public Map<String, Site> find(String election, BodyKind kind, Collection<String> scopes) {
        List<Found> found = jdbi.withHandle(handle -> handle.createQuery(query(kind))
                .bind("election", election)
                .bindArray("scopes", String.class, scopes)
                .map((row, context) -> new Found(
                        row.getString(1),
                        Arrays.asList((String[]) row.getArray(2).getArray()),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list());
        Set<String> areas = new HashSet<>();
        found.forEach(place -> areas.addAll(place.path));
        Map<String, AreaLevel> levels = levels(election, areas);
        Map<String, Site> sites = new HashMap<>();
        for (Found place : found) {
            Site site = place.site(levels);
            if (kind.scope() != BodyKind.Scope.NATION || site.level() == AreaLevel.NATION) {
                sites.put(place.scope, site);
            }
        }
        // The nation has a council and no committee (Art 12, 22).
        if (kind == BodyKind.ELECTION_COMMITTEE) {
            sites.values().removeIf(site -> site.level() == AreaLevel.NATION);
        }
        return sites;
    }

    /** The areas of the codes that are no area. */
    public Set<String> unknownAreas(String election, Collection<String> codes) {
        Set<String> unknown = new HashSet<>(codes);
        unknown.removeAll(levels(election, codes).keySet());
        return unknown;
    }

    private Map<String, AreaLevel> levels(String election, Collection<String> areas) {
        Map<String, AreaLevel> levels = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select area, level from organisation.area where election = :election and area = any (:areas)")
                .bind("election", election)
                .bindArray("areas", String.class, areas)
                .map((row, context) -> Map.entry(row.getString(1), AreaLevel.valueOf(row.getString(2))))
                .forEach(area -> levels.put(area.getKey(), area.getValue())));
        return levels;
    }

    private static String query(BodyKind kind) {
        return switch (kind.scope()) {
            case NATION, AREA, NUMBERED -> AREA;
            case CONSTITUENCY -> CONSTITUENCY;
            case POLLING_AREA -> POLLING_AREA;
        };
    }

    /** A row of any of the three. */
    private record Found(
            String scope,
            List<String> path,
            @Nullable String level,
            @Nullable String ballotType,
            @Nullable String pollingArea) {

        Site site(Map<String, AreaLevel> levels) {
            Map<AreaLevel, String> areas = new EnumMap<>(AreaLevel.class);
            for (String code : path) {
                AreaLevel at = levels.get(code);
                if (at != null) {
                    areas.put(at, code);
                }
            }
            BallotType ballot = ballotType == null ? null : BallotType.valueOf(ballotType);
            return new Site(
                    scope,
                    path,
                    areas,
                    level == null ? boardLevel(ballot) : AreaLevel.valueOf(level),
                    ballot,
                    pollingArea == null ? null : PollingAreaKind.valueOf(pollingArea));
        }

        /** A board for the National Assembly is the province's (Art 24.1). */
        private static AreaLevel boardLevel(@Nullable BallotType ballot) {
            return ballot == null || ballot == BallotType.NATIONAL_ASSEMBLY ? AreaLevel.PROVINCE : ballot.council();
        }
    }
}
