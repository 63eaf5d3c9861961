package vn.baucu.committee.constituency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Keeps what only this service knows of constituencies. */
@ApplicationScoped
class ConstituencyDetails {

    private final Jdbi jdbi;

    ConstituencyDetails(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void keep(String election, List<Constituency> constituencies) {
        if (constituencies.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.constituency_detail (election, constituency, external_code, hamlets)
                        select :election, constituency, external_code, string_to_array(hamlets, '/')
                        from unnest(:codes, :externalCodes, :hamlets) as kept (constituency, external_code, hamlets)
                        on conflict (election, constituency) do update set
                            external_code = excluded.external_code, hamlets = excluded.hamlets
                        """)
                .bind("election", election)
                .bindArray("codes", String.class, each(constituencies, Constituency::code))
                .bindArray("externalCodes", String.class, each(constituencies, Constituency::externalCode))
                .bindArray(
                        "hamlets",
                        String.class,
                        each(constituencies, constituency -> String.join("/", constituency.hamlets())))
                .execute());
    }

    void remove(String election, String code) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from committee.constituency_detail where election = :election and constituency = :code")
                .bind("election", election)
                .bind("code", code)
                .execute());
    }

    private static <V> List<V> each(List<Constituency> constituencies, Function<Constituency, V> part) {
        List<V> parts = new ArrayList<>(constituencies.size());
        constituencies.forEach(constituency -> parts.add(part.apply(constituency)));
        return parts;
    }
}
