package vn.baucu.committee.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.DayTime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** When voting starts in the polling areas that do not open at the hour of the law. */
@ApplicationScoped
class Openings {

    private final Jdbi jdbi;

    Openings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where voting starts first, on a day before the others' or at an earlier hour. */
    Optional<DayTime> earliest(Election election) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        (select p.voting_date, o.opens from organisation.polling_area p
                            join committee.opening o on o.election = p.election and o.polling_area = p.polling_area
                            where p.election = :election
                            order by p.voting_date, o.opens limit 1)
                        union all
                        (select voting_date, cast(:opens as time) from organisation.polling_area
                            where election = :election and voting_date < :votingDay
                            order by voting_date limit 1)
                        order by 1, 2 limit 1
                        """)
                .bind("election", election.code())
                .bind("votingDay", election.votingDay())
                .bind("opens", ordinary(election))
                .map((row, context) -> start(row))
                .findOne());
    }

    /** When voting starts in a polling area, or a 404 that names it. */
    DayTime require(Election election, String pollingArea) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.voting_date, coalesce(o.opens, :opens) from organisation.polling_area p
                        left join committee.opening o on o.election = p.election and o.polling_area = p.polling_area
                        where p.election = :election and p.polling_area = :pollingArea
                        """)
                .bind("election", election.code())
                .bind("pollingArea", pollingArea)
                .bind("opens", ordinary(election))
                .map((row, context) -> start(row))
                .findOne()
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("khu vực bỏ phiếu {0}", "polling area {0}").with(pollingArea))));
    }

    /** The version of what a polling area decided; 0 when it decided nothing. */
    long version(String election, String pollingArea) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version from committee.opening
                        where election = :election and polling_area = :pollingArea
                        """)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    void set(String election, String pollingArea, LocalTime opens) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.opening as earlier (election, polling_area, opens, version)
                        values (:election, :pollingArea, :opens, 1)
                        on conflict (election, polling_area) do update set
                            opens = excluded.opens, version = earlier.version + 1
                        """)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .bind("opens", opens)
                .execute());
    }

    private static LocalTime ordinary(Election election) {
        return Regimes.of(election.regime()).votingHours().opens();
    }

    private static DayTime start(ResultSet row) throws SQLException {
        return new DayTime(row.getObject(1, LocalDate.class), row.getObject(2, LocalTime.class));
    }
}
