package vn.baucu.committee.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The topics of trainings: data, not code. */
@ApplicationScoped
public class TrainingTopics {

    private final Jdbi jdbi;

    TrainingTopics(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<TrainingTopic> all() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select topic, name_vi, name_en, given_by_vi, given_by_en
                        from committee.training_topic order by ordinal
                        """)
                .map((row, context) -> new TrainingTopic(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list());
    }

    public List<String> codes() {
        return all().stream().map(TrainingTopic::code).toList();
    }
}
