package vn.baucu.committee.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;

/**
 * A training (lớp tập huấn).
 *
 * @param level of the area that holds it
 * @param path codes from the nation down to the area that holds it
 * @param invited areas whose bodies come
 * @param reason why it was cancelled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Training")
public record Training(
        UUID id,
        String title,
        String area,
        AreaLevel level,
        List<String> path,
        List<String> topics,
        Instant startsAt,
        Instant endsAt,
        @Nullable String venue,
        List<OnlinePoint> points,
        List<String> trainers,
        List<UUID> materials,
        List<String> invited,
        TrainingState state,
        @Nullable String reason,
        long version) {

    Training cancelled(String why) {
        return new Training(
                id,
                title,
                area,
                level,
                path,
                topics,
                startsAt,
                endsAt,
                venue,
                points,
                trainers,
                materials,
                invited,
                TrainingState.CANCELLED,
                why,
                version + 1);
    }
}
