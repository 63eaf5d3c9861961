package vn.baucu.tally.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/** Reads what everybody was told. */
@ApplicationScoped
class PublicationEvents {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Jdbi jdbi;

    PublicationEvents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Page<PublicationEvent> list(String election, @Nullable String since, Paging paging) {
        long last = since == null ? 0 : seq(election, since);
        List<Numbered> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select seq, body from published_event
                        where election = :election and seq > :last and lpad(seq::text, 18, '0') > :after
                        order by seq limit :limit
                        """)
                .bind("election", election)
                .bind("last", last)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) ->
                        new Numbered(row.getLong(1), Json.read(row.getString(2), PublicationEvent.class)))
                .list());
        Page<Numbered> page = Page.of(rows, paging, row -> String.format(Locale.ROOT, "%018d", row.seq()));
        return new Page<>(page.items().stream().map(Numbered::event).toList(), page.next());
    }

    /** E-032. */
    private long seq(String election, String since) {
        if (!ID.matcher(since).matches()) {
            throw ProblemException.of(ProblemType.CURSOR_INVALID);
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select seq from published_event where election = :election and id = :id")
                        .bind("election", election)
                        .bind("id", UUID.fromString(since))
                        .mapTo(Long.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.of(ProblemType.CURSOR_INVALID));
    }

    /** An event with what it is sorted by. */
    private record Numbered(long seq, PublicationEvent event) {}
}
