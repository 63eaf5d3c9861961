package vn.baucu.committee.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Terrain;

/** Keeps what only this service knows of areas. */
@ApplicationScoped
class AreaDetails {

    static final String COLUMNS = "external_code, terrain, population, voters, council_seats, assembly_seats";

    private final Jdbi jdbi;

    AreaDetails(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void keep(String election, List<Area> areas) {
        if (areas.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.area_detail (election, area, external_code, terrain, population, voters,
                            council_seats, assembly_seats)
                        select :election, * from unnest(:areas, :externalCodes, :terrains, :populations, :voters,
                            :councilSeats, :assemblySeats)
                        on conflict (election, area) do update set
                            external_code = excluded.external_code, terrain = excluded.terrain,
                            population = excluded.population, voters = excluded.voters,
                            council_seats = excluded.council_seats, assembly_seats = excluded.assembly_seats
                        """)
                .bind("election", election)
                .bindArray("areas", String.class, each(areas, Area::code))
                .bindArray("externalCodes", String.class, each(areas, area -> area.detail()
                        .externalCode()))
                .bindArray(
                        "terrains",
                        String.class,
                        each(areas, area -> name(area.detail().terrain())))
                .bindArray("populations", Integer.class, each(areas, area -> area.detail()
                        .population()))
                .bindArray("voters", Integer.class, each(areas, area -> area.detail()
                        .voters()))
                .bindArray("councilSeats", Integer.class, each(areas, area -> area.detail()
                        .councilSeats()))
                .bindArray("assemblySeats", Integer.class, each(areas, area -> area.detail()
                        .assemblySeats()))
                .execute());
    }

    void remove(String election, List<String> areas) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from committee.area_detail where election = :election and area = any (:areas)")
                .bind("election", election)
                .bindArray("areas", String.class, areas)
                .execute());
    }

    static AreaDetail detail(ResultSet row) throws SQLException {
        String terrain = row.getString("terrain");
        return new AreaDetail(
                row.getString("external_code"),
                terrain == null ? null : Terrain.valueOf(terrain),
                row.getObject("population", Integer.class),
                row.getObject("voters", Integer.class),
                row.getObject("council_seats", Integer.class),
                row.getObject("assembly_seats", Integer.class));
    }

    private static @Nullable String name(@Nullable Terrain terrain) {
        return terrain == null ? null : terrain.name();
    }

    private static <V> List<V> each(List<Area> areas, Function<Area, V> part) {
        List<V> parts = new ArrayList<>(areas.size());
        areas.forEach(area -> parts.add(part.apply(area)));
        return parts;
    }
}
