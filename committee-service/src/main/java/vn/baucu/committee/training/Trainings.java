package vn.baucu.committee.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.baucu.committee.document.Horizon;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The stored trainings. */
@ApplicationScoped
public class Trainings {

    private static final String SELECT = """
            select d.*,
                array(select p.area || ' ' || p.venue from committee.training_point p
                    where p.training = d.training order by p.ordinal) as points,
                array(select m.document from committee.training_material m
                    where m.training = d.training order by m.document) as materials
            from committee.training d where d.election = :election
            """;

    private final Jdbi jdbi;

    Trainings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Training require(String election, UUID id) {
        return require(election, id, "");
    }

    /** Nobody else changes the training, or who was there, before the transaction ends. */
    public Training hold(String election, UUID id) {
        return require(election, id, " for update of d");
    }

    private Training require(String election, UUID id, String lock) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and d.training = :training" + lock)
                        .bind("election", election)
                        .bind("training", id)
                        .map((row, context) -> training(row))
                        .findOne())
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("lớp tập huấn {0}", "training {0}").with(id)));
    }

    boolean hasAttendance(UUID training) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from committee.attendance where training = :id)")
                        .bind("id", training)
                        .mapTo(Boolean.class)
                        .one());
    }

    List<Training> list(String election, TrainingFilter filter, Horizon horizon, Paging paging) {
        String sql = SELECT + " and" + Horizon.READABLE + filter.sql(paging.after()) + " limit :limit";
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("topic", filter.topic())
                .bind("state", filter.state())
                .bind("within", filter.within())
                .bind("from", filter.from())
                .bind("until", filter.until())
                .bind("words", filter.words())
                .bindMap(TrainingFilter.key(paging.after()))
                .bindArray("scopes", String.class, horizon.scopes())
                .bindArray("above", String.class, horizon.above())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> training(row))
                .list());
    }

    UUID add(String election, Training training) {
        return jdbi.withHandle(handle -> {
            UUID id = bound(handle.createQuery("""
                                    insert into committee.training (election, title, topics, level, path, starts_at,
                                        ends_at, venue, trainers, invited, version)
                                    values (:election, :title, :topics, :level, :path, :startsAt, :endsAt, :venue,
                                        :trainers, :invited, 1)
                                    returning training
                                    """), training)
                    .bind("election", election)
                    .mapTo(UUID.class)
                    .one();
            keepParts(handle, id, training);
            return id;
        });
    }

    /** Writes the next version of a training that is held. */
    void keep(Training training) {
        jdbi.useHandle(handle -> {
            bound(handle.createUpdate("""
                                    update committee.training set title = :title, topics = :topics, level = :level,
                                        path = :path, starts_at = :startsAt, ends_at = :endsAt, venue = :venue,
                                        trainers = :trainers, invited = :invited, state = :state, reason = :reason,
                                        version = :version
                                    where training = :training
                                    """), training)
                    .bind("training", training.id())
                    .bind("state", training.state())
                    .bind("reason", training.reason())
                    .bind("version", training.version())
                    .execute();
            handle.execute("delete from committee.training_point where training = ?", training.id());
            handle.execute("delete from committee.training_material where training = ?", training.id());
            keepParts(handle, training.id(), training);
        });
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Training training) {
        return statement
                .bind("title", training.title())
                .bindArray("topics", String.class, training.topics())
                .bind("level", training.level())
                .bindArray("path", String.class, training.path())
                .bind("startsAt", training.startsAt())
                .bind("endsAt", training.endsAt())
                .bind("venue", training.venue())
                .bindArray("trainers", String.class, training.trainers())
                .bindArray("invited", String.class, training.invited());
    }

    private static void keepParts(Handle handle, UUID id, Training training) {
        for (int i = 0; i < training.points().size(); i++) {
            OnlinePoint point = training.points().get(i);
            handle.execute(
                    "insert into committee.training_point (training, ordinal, area, venue) values (?, ?, ?, ?)",
                    id,
                    i,
                    point.area(),
                    point.venue());
        }
        handle.createUpdate("""
                        insert into committee.training_material (training, document)
                        select :training, * from unnest(:materials)
                        """)
                .bind("training", id)
                .bindArray("materials", UUID.class, training.materials())
                .execute();
    }

    private static Training training(ResultSet row) throws SQLException {
        List<OnlinePoint> points = new ArrayList<>();
        for (String point : texts(row, "points")) {
            String[] parts = point.split(" ", 2);
            points.add(new OnlinePoint(parts[0], parts[1]));
        }
        return new Training(
                row.getObject("training", UUID.class),
                row.getString("title"),
                row.getString("place"),
                AreaLevel.valueOf(row.getString("level")),
                texts(row, "path"),
                texts(row, "topics"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("venue"),
                points,
                texts(row, "trainers"),
                Arrays.asList((UUID[]) row.getArray("materials").getArray()),
                texts(row, "invited"),
                TrainingState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getLong("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
