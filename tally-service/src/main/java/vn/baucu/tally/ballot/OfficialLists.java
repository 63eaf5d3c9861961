package vn.baucu.tally.ballot;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.json.Json;

/** Finds who stands (danh sách chính thức những người ứng cử), with what the law publishes of each. */
@ApplicationScoped
public class OfficialLists {

    private final Jdbi jdbi;

    OfficialLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The candidates of each of these constituencies in official order. */
    public Map<String, List<ListedCandidate>> of(String election, Collection<String> constituencies) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select constituency, candidates from candidate_list
                        where election = :election and constituency = any (:constituencies)
                        """)
                .bind("election", election)
                .bindArray("constituencies", String.class, List.copyOf(constituencies))
                .map((row, context) -> Map.entry(
                        row.getString(1), Json.read(row.getString(2), new TypeReference<List<ListedCandidate>>() {})))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
