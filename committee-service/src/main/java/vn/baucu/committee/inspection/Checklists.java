package vn.baucu.committee.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The checklists of elections: the standard one of a round until an election has its own. */
@ApplicationScoped
public class Checklists {

    private final Jdbi jdbi;
    private final PlanLock lock;
    private final Audit audit;

    Checklists(Jdbi jdbi, PlanLock lock, Audit audit) {
        this.jdbi = jdbi;
        this.lock = lock;
        this.audit = audit;
    }

    public Checklist of(String election, int round) {
        long version = version(election, round);
        return version == 0 ? StandardChecklists.of(round) : new Checklist(round, items(election, round), version);
    }

    Checklist replace(
            String election, int round, List<ChecklistItem> items, @Nullable String ifMatch, Officer officer) {
        requireUnique(items);
        lock.hold(election);
        long version = version(election, round);
        new Precondition(ifMatch).requireCurrent(version);
        Checklist after = new Checklist(round, List.copyOf(items), version + 1);
        keep(election, after);
        audit.add(officer, "replace-inspection-checklist", election, "round " + round, Json.write(after));
        return after;
    }

    private void keep(String election, Checklist checklist) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into committee.inspection_checklist (election, round, version)
                            values (:election, :round, :version)
                            on conflict (election, round) do update set version = excluded.version
                            """)
                    .bind("election", election)
                    .bind("round", checklist.round())
                    .bind("version", checklist.version())
                    .execute();
            handle.createUpdate(
                            "delete from committee.inspection_checklist_item where election = :election and round = :round")
                    .bind("election", election)
                    .bind("round", checklist.round())
                    .execute();
            var insert = handle.prepareBatch("""
                    insert into committee.inspection_checklist_item (election, round, ordinal, item, topic, text)
                    values (:election, :round, :ordinal, :item, :topic, :text)
                    """);
            int ordinal = 0;
            for (ChecklistItem item : checklist.items()) {
                insert.bind("election", election)
                        .bind("round", checklist.round())
                        .bind("ordinal", ordinal++)
                        .bind("item", item.item())
                        .bind("topic", item.topic())
                        .bind("text", item.text())
                        .add();
            }
            insert.execute();
        });
    }

    private static void requireUnique(List<ChecklistItem> items) {
        Map<String, Integer> seen = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Integer earlier = seen.putIfAbsent(items.get(i).item(), i);
            if (earlier != null) {
                violations.add(new Violation(
                        "/items/" + i + "/item",
                        "duplicate",
                        new Sentence("Đã có ở mục {0}.", "Item {0} has this code already.").with(earlier + 1)));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Mã nội dung bị lặp.", "Codes of items are repeated."),
                    violations);
        }
    }

    private long version(String election, int round) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select version from committee.inspection_checklist where election = :election and round = :round")
                .bind("election", election)
                .bind("round", round)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    private List<ChecklistItem> items(String election, int round) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select item, topic, text from committee.inspection_checklist_item
                        where election = :election and round = :round order by ordinal
                        """)
                .bind("election", election)
                .bind("round", round)
                .map((row, context) -> new ChecklistItem(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }
}
