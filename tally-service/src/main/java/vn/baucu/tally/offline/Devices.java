package vn.baucu.tally.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.json.Text;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The devices of teams: registered by the officer who will sign with them, while there is network. */
@ApplicationScoped
class Devices {

    private final Jdbi jdbi;
    private final Elections elections;
    private final Audit audit;
    private final Clock clock;

    Devices(Jdbi jdbi, Elections elections, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.elections = elections;
        this.audit = audit;
        this.clock = clock;
    }

    Device register(String election, String pollingArea, DeviceDocument document, Officer officer) {
        elections.require(election);
        if (document.key().key().isEmpty()) {
            Sentence noKey = new Sentence("Đây không phải khóa công khai.", "This is no public key.");
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, noKey, List.of(new Violation("/key", "no-key", noKey)));
        }
        Device device = new Device(
                UUID.randomUUID(),
                election,
                pollingArea,
                officer.name(),
                Text.tidy(document.name()),
                document.key(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into team_device (id, election, polling_area, officer, name, public_key, registered_at)
                        values (:id, :election, :pollingArea, :officer, :name, :key, :at)
                        """)
                .bind("id", device.id())
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .bind("officer", device.officer())
                .bind("name", device.name())
                .bind("key", Json.write(device.key()))
                .bind("at", device.registeredAt())
                .execute());
        audit.add(officer, "register-device", election, pollingArea, device.id().toString());
        return device;
    }

    Device revoke(String election, String pollingArea, UUID id, Precondition expected, Officer officer) {
        Device device = find(election, pollingArea, id, " for update")
                .orElseThrow(() -> ProblemException.notFound(new Sentence("thiết bị {0}", "device {0}").with(id)));
        expected.requireCurrent(device.version());
        if (device.revokedAt() != null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Thiết bị này đã bị thu hồi.", "This device is revoked already."));
        }
        jdbi.useHandle(handle -> handle.createUpdate("update team_device set revoked_at = :at where id = :id")
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .bind("id", id)
                .execute());
        audit.add(officer, "revoke-device", election, pollingArea, id.toString());
        return find(election, pollingArea, id, "").orElseThrow();
    }

    Optional<Device> find(String election, String pollingArea, UUID id) {
        return find(election, pollingArea, id, "");
    }

    List<Device> of(String election, String pollingArea) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from team_device where election = :election and polling_area = :pollingArea
                        order by registered_at, id limit 100
                        """)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .map((row, context) -> device(row))
                .list());
    }

    private Optional<Device> find(String election, String pollingArea, UUID id, String lock) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from team_device where id = :id"
                        + " and election = :election and polling_area = :pollingArea" + lock)
                .bind("id", id)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .map((row, context) -> device(row))
                .findOne());
    }

    private static Device device(ResultSet row) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        Instant revokedAt = revoked == null ? null : revoked.toInstant();
        return new Device(
                row.getObject("id", UUID.class),
                row.getString("election"),
                row.getString("polling_area"),
                row.getString("officer"),
                row.getString("name"),
                Json.read(row.getString("public_key"), DeviceKey.class),
                row.getTimestamp("registered_at").toInstant(),
                revokedAt);
    }
}
