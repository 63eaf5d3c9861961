package vn.baucu.tally.minutes;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.json.Json;
import vn.baucu.common.outbox.Outbox;

/**
 * A first version with what is written beside it.
 *
 * @param counts 1 if it counts from now on, else 0 and no event is told
 */
@JsonNaming(SnakeCaseStrategy.class)
record FirstRow(
        EntryRow entry,
        String state,
        int counts,
        String subject,
        String request,
        String topic,
        String partitionKey,
        String type,
        String payload) {

    static FirstRow of(MinutesStore.First first) {
        Entry entry = first.entry();
        MinutesAccepted event = entry.accepted(1, entry.at());
        return new FirstRow(
                EntryRow.of(entry),
                first.state().name(),
                first.state() == MinutesState.ACCEPTED ? 1 : 0,
                entry.subject().key(),
                entry.officer().request(),
                event.topic(),
                event.partitionKey(),
                Outbox.type(event),
                Json.write(event));
    }
}
