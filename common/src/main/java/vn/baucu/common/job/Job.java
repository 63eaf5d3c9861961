package vn.baucu.common.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work.
 *
 * @param done rows read so far
 * @param counts what was done, by name
 * @param errors rows' errors; a job with errors has changed nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Job")
public record Job(
        UUID id,
        String election,
        String kind,
        JobState state,
        long done,
        Map<String, Long> counts,
        long errors,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @JsonIgnore String actor) {}
