package vn.baucu.committee.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.calendar.ElectionCalendar;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Deadline;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** Counts from the records how far an election has come, now or as it was known at a time past. */
@ApplicationScoped
class Progress {

    private static final String FIGURES = """
            count(*), count(done_at), count(*) filter (where done_at >= due_at),
            count(*) filter (where done_at is null and due_at <= :at)
            """;

    private static final int UP_TO_A_PROVINCE = 2;

    private static final Comparator<Part> FROM_THE_TOP = Comparator.comparing(
                    (Part part) -> part.level(), Comparator.nullsFirst(Comparator.<AreaLevel>naturalOrder()))
            .thenComparing(
                    (Part part) -> part.ballotType(), Comparator.nullsFirst(Comparator.<BallotType>naturalOrder()));

    private final Jdbi jdbi;
    private final ElectionCalendar calendar;

    Progress(Jdbi jdbi, ElectionCalendar calendar) {
        this.jdbi = jdbi;
        this.calendar = calendar;
    }

    /** Every deadline that somebody counts, within an area. */
    @Transactional
    List<Measured> of(Election election, Area area, Instant at) {
        readInOneGo(area);
        return measured(area, asked(election, area, at));
    }

    /** The same, a page of it, in the order of the calendar. */
    @Transactional
    List<Measured> of(Election election, Area area, Instant at, Paging paging) {
        readInOneGo(area);
        return measured(
                area,
                asked(election, area, at).stream()
                        .dropWhile(question -> !paging.after().isEmpty()
                                && !question.deadline().id().equals(paging.after()))
                        .skip(paging.after().isEmpty() ? 0 : 1)
                        .limit(paging.limit() + 1L)
                        .toList());
    }

    private List<Question> asked(Election election, Area area, Instant at) {
        List<Question> questions = new ArrayList<>();
        for (DueDate due : calendar.dueDates(election, at)) {
            Deadline.@Nullable Unit per = due.deadline().per();
            if (per != null) {
                questions.add(new Question(election, area, due, per, at));
            }
        }
        return questions;
    }

    private List<Measured> measured(Area area, List<Question> questions) {
        List<Supplier<List<Counted>>> statements = new ArrayList<>();
        questions.stream()
                .collect(Collectors.groupingBy(Question::likeness))
                .values()
                .forEach(alike -> statements.add(() -> counted(new ProgressSql(alike), ProgressSql::done)));
        questions.stream()
                .collect(Collectors.groupingBy(Question::units))
                .values()
                .forEach(bound -> statements.add(() -> counted(new ProgressSql(bound), ProgressSql::expected)));
        Map<String, Map<Part.Of, Figures>> parts = new HashMap<>();
        List<List<Counted>> answers = isLarge(area)
                ? SideBySide.read(statements, () -> readInOneGo(area))
                : statements.stream().map(Supplier::get).toList();
        answers.forEach(rows -> rows.forEach(row -> parts.computeIfAbsent(row.deadline, deadline -> new HashMap<>())
                .merge(row.part, row.figures, Figures::plus)));
        return questions.stream()
                .map(question -> Measured.of(
                        question.due(),
                        question.per(),
                        parts(parts.getOrDefault(question.deadline().id(), Map.of()))))
                .toList();
    }

    /** What can be asked about a deadline, or a 404: it does not exist, or nobody counts it. */
    Question ask(Election election, Area area, String deadline, Instant at) {
        for (DueDate due : calendar.dueDates(election, at)) {
            Deadline.@Nullable Unit per = due.deadline().per();
            if (due.deadline().id().equals(deadline) && per != null) {
                return new Question(election, area, due, per, at);
            }
        }
        throw ProblemException.notFound(
                new Sentence("mốc thời gian {0} có thống kê tiến độ", "deadline {0} that is counted").with(deadline));
    }

    /** By the areas directly below; what belongs to the area itself stands under its own code. */
    @Transactional
    List<AreaProgress> below(Question question, Paging paging) {
        readInOneGo(question.area());
        ProgressSql sql = new ProgressSql(List.of(question));
        return jdbi.withHandle(handle -> sql.bind(
                        handle.createQuery("""
                        select a.area, a.name, a.level, counted.* from (
                            select coalesce(path[:depth], :area) as code, {figures} from ({rows}) counted group by 1) counted
                        join organisation.area a on a.election = :election and a.area = counted.code
                        where a.area > :after order by a.area limit :limit
                        """.replace("{figures}", FIGURES).replace("{rows}", sql.rows())))
                .bind("depth", question.area().path().size() + 1)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new AreaProgress(
                        row.getString(1), row.getString(2), AreaLevel.valueOf(row.getString(3)), figures(row, 5)))
                .list());
    }

    /** Those that have not done it. */
    @Transactional
    List<Outstanding> outstanding(Question question, Paging paging) {
        readInOneGo(question.area());
        ProgressSql sql = new ProgressSql(List.of(question));
        return jdbi.withHandle(handle -> sql.bind(handle.createQuery("""
                        select missing.unit, missing.level, missing.ballot_type, a.name, missing.path, missing.due_at
                        from ({rows}) missing
                        join organisation.area a
                            on a.election = :election and a.area = missing.path[cardinality(missing.path)]
                        where missing.done_at is null and missing.unit > :after order by missing.unit limit :limit
                        """.replace("{rows}", sql.rows())))
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> outstanding(row, question.at()))
                .list());
    }

    private List<Counted> counted(ProgressSql sql, Function<ProgressSql, String> figures) {
        return jdbi.withHandle(handle -> sql.bind(handle.createQuery(figures.apply(sql)))
                .map((row, context) -> new Counted(
                        row.getString(1),
                        new Part.Of(level(row.getString(2)), ballotType(row.getString(3))),
                        figures(row, 4)))
                .list());
    }

    /** Figures to be added to a part of a deadline. */
    private record Counted(String deadline, Part.Of part, Figures figures) {}

    private static List<Part> parts(Map<Part.Of, Figures> figures) {
        return figures.entrySet().stream()
                .map(part -> new Part(part.getKey().level(), part.getKey().ballotType(), part.getValue()))
                .sorted(FROM_THE_TOP)
                .toList();
    }

    /**
     * Much is joined in one go: units and proofs lie in the same order in their indices and are merged as they are read.
     * Left to itself, the planner looks each unit up among all the others while it knows nothing of them yet, as after
     * an import, hashes what is in order already, or has several processes read all of it each.
     */
    private void readInOneGo(Area area) {
        if (isLarge(area)) {
            jdbi.useHandle(handle -> handle.execute("set local enable_nestloop = off; set local enable_hashjoin = off;"
                    + " set local max_parallel_workers_per_gather = 0"));
        }
    }

    private static boolean isLarge(Area area) {
        return area.path().size() <= UP_TO_A_PROVINCE;
    }

    private static Figures figures(ResultSet row, int first) throws SQLException {
        return new Figures(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
    }

    private static Outstanding outstanding(ResultSet row, Instant at) throws SQLException {
        Instant over = row.getObject(6, OffsetDateTime.class).toInstant();
        return new Outstanding(
                row.getString(1),
                level(row.getString(2)),
                ballotType(row.getString(3)),
                row.getString(4),
                Arrays.asList((String[]) row.getArray(5).getArray()),
                over,
                !over.isAfter(at));
    }

    private static @Nullable AreaLevel level(@Nullable String name) {
        return name == null ? null : AreaLevel.valueOf(name);
    }

    private static @Nullable BallotType ballotType(@Nullable String name) {
        return name == null ? null : BallotType.valueOf(name);
    }
}
