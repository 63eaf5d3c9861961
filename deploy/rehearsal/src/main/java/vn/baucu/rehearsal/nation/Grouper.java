package vn.baucu.rehearsal.nation;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.door.Pause;

/** What a user would do who keeps no sums: adds the province up from the register whenever it is looked at. */
final class Grouper implements Runnable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Tables tables;
    private final String election;
    private final String province;
    private final List<Long> latencies = new ArrayList<>();
    private volatile boolean over;

    Grouper(Tables tables, String election, String province) {
        this.tables = tables;
        this.election = election;
        this.province = province;
    }

    @Override
    public void run() {
        try (Tables.Grouping grouping = tables.grouping(election, BallotType.NATIONAL_ASSEMBLY, province)) {
            grouping.ask();
            while (!over && !Thread.currentThread().isInterrupted()) {
                latencies.add(grouping.ask());
                Pause.of(BETWEEN_LOOKS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The province could not be added up", e);
        }
    }

    void stop() {
        over = true;
    }

    List<Long> latencies() {
        return latencies;
    }
}
