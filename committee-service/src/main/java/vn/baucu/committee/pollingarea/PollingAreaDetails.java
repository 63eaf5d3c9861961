package vn.baucu.committee.pollingarea;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.common.law.Terrain;

/** Keeps what only this service knows of polling areas. */
@ApplicationScoped
class PollingAreaDetails {

    static final String COLUMNS = """
            d.external_code, address, coalesce(hamlets, '{}') as hamlets, d.voters, d.terrain,
            early_number, early_date, early_issuer, early_id, coalesce(state, 'PROPOSED') as state,
            decision_number, decision_date, decision_issuer, decision_id, approval_number, approval_date, approval_issuer, approval_id
            """;

    private final Jdbi jdbi;

    PollingAreaDetails(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void keep(String election, List<PollingArea> areas) {
        if (areas.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            Update upsert = handle.createUpdate("""
                            insert into committee.polling_area_detail (election, polling_area, external_code, address,
                                hamlets, voters, terrain, early_number, early_date, early_issuer, early_id, state,
                                decision_number, decision_date, decision_issuer, decision_id,
                                approval_number, approval_date, approval_issuer, approval_id)
                            select :election, polling_area, external_code, address, string_to_array(hamlets, '/'),
                                voters, terrain, early_number, early_date::date, early_issuer, early_id::uuid, state,
                                decision_number, decision_date::date, decision_issuer, decision_id::uuid,
                                approval_number, approval_date::date, approval_issuer, approval_id::uuid
                            from unnest(:codes, :externalCodes, :addresses, :hamlets, :voters, :terrains,
                                    :earlyNumbers, :earlyDates, :earlyIssuers, :earlyIds, :states,
                                    :decisionNumbers, :decisionDates, :decisionIssuers, :decisionIds,
                                    :approvalNumbers, :approvalDates, :approvalIssuers, :approvalIds)
                                as kept (polling_area, external_code, address, hamlets, voters, terrain,
                                    early_number, early_date, early_issuer, early_id, state,
                                    decision_number, decision_date, decision_issuer, decision_id,
                                    approval_number, approval_date, approval_issuer, approval_id)
                            on conflict (election, polling_area) do update set
                                external_code = excluded.external_code, address = excluded.address,
                                hamlets = excluded.hamlets, voters = excluded.voters, terrain = excluded.terrain,
                                early_number = excluded.early_number, early_date = excluded.early_date,
                                early_issuer = excluded.early_issuer, early_id = excluded.early_id, state = excluded.state,
                                decision_number = excluded.decision_number, decision_date = excluded.decision_date,
                                decision_issuer = excluded.decision_issuer, decision_id = excluded.decision_id,
                                approval_number = excluded.approval_number, approval_date = excluded.approval_date,
                                approval_issuer = excluded.approval_issuer, approval_id = excluded.approval_id
                            """)
                    .bind("election", election)
                    .bindArray(
                            "codes",
                            String.class,
                            areas.stream().map(PollingArea::code).toList())
                    .bindArray("externalCodes", String.class, each(areas, PollingAreaDetail::externalCode))
                    .bindArray("addresses", String.class, each(areas, PollingAreaDetail::address))
                    .bindArray("hamlets", String.class, each(areas, detail -> String.join("/", detail.hamlets())))
                    .bindArray("voters", Integer.class, each(areas, PollingAreaDetail::voters))
                    .bindArray("terrains", String.class, each(areas, detail -> text(detail.terrain())))
                    .bindArray("states", String.class, each(areas, detail -> text(detail.state())));
            documents(upsert, "early", each(areas, PollingAreaDetail::earlyVoting));
            documents(upsert, "decision", each(areas, PollingAreaDetail::decision));
            documents(upsert, "approval", each(areas, PollingAreaDetail::approval));
            upsert.execute();
        });
    }

    void remove(String election, String code) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from committee.polling_area_detail where election = :election and polling_area = :code")
                .bind("election", election)
                .bind("code", code)
                .execute());
    }

    static PollingAreaDetail detail(ResultSet row) throws SQLException {
        String terrain = row.getString("terrain");
        return new PollingAreaDetail(
                row.getString("external_code"),
                row.getString("address"),
                Arrays.asList((String[]) row.getArray("hamlets").getArray()),
                row.getObject("voters", Integer.class),
                terrain == null ? null : Terrain.valueOf(terrain),
                document(row, "early"),
                PollingAreaState.valueOf(row.getString("state")),
                document(row, "decision"),
                document(row, "approval"));
    }

    private static @Nullable DecidingDocument document(ResultSet row, String which) throws SQLException {
        String number = row.getString(which + "_number");
        return number == null ? null : DecidingDocument.of(row, which);
    }

    private static void documents(Update upsert, String which, List<@Nullable DecidingDocument> documents) {
        List<@Nullable String> numbers = new ArrayList<>();
        List<@Nullable String> dates = new ArrayList<>();
        List<@Nullable String> issuers = new ArrayList<>();
        List<@Nullable String> ids = new ArrayList<>();
        for (DecidingDocument document : documents) {
            numbers.add(document == null ? null : document.number());
            dates.add(document == null ? null : document.date().toString());
            issuers.add(document == null ? null : document.issuer());
            ids.add(
                    document == null || document.document() == null
                            ? null
                            : document.document().toString());
        }
        upsert.bindArray(which + "Numbers", String.class, numbers)
                .bindArray(which + "Dates", String.class, dates)
                .bindArray(which + "Issuers", String.class, issuers)
                .bindArray(which + "Ids", String.class, ids);
    }

    private static @Nullable String text(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static <V extends @Nullable Object> List<V> each(
            List<PollingArea> areas, Function<PollingAreaDetail, V> part) {
        List<V> parts = new ArrayList<>(areas.size());
        areas.forEach(area -> parts.add(part.apply(area.detail())));
        return parts;
    }
}
