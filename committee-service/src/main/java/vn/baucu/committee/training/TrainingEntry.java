package vn.baucu.committee.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Text;

/** A training as it is planned, or planned anew. */
@Schema(name = "TrainingEntry")
record TrainingEntry(
        @NotBlank @Size(max = 300) @Schema(examples = "Tập huấn nghiệp vụ cho các tổ bầu cử, đợt 2")
        String title,

        @NotBlank @Size(max = 40) @Schema(description = "Area whose committee holds it", examples = "12")
        String area,

        @NotEmpty @Size(max = 20) @Schema(examples = "[\"COUNTING\", \"FORMS\"]")
        List<@NotNull String> topics,

        @NotNull @Schema(examples = "2021-04-26T01:30:00Z") Instant startsAt,

        @NotNull @Schema(examples = "2021-04-26T10:00:00Z") Instant endsAt,

        @Nullable
        @Size(max = 300)
        @Schema(description = "Where it is held; or points are named", examples = "Hội trường A")
        String venue,

        @Nullable @Size(max = 200) @Schema(description = "Places connected online")
        List<@NotNull @Valid OnlinePoint> points,

        @NotEmpty @Size(max = 50) @Schema(description = "Who teaches", examples = "[\"Lò Thị Mai, Sở Nội vụ\"]")
        List<@NotBlank @Size(max = 200) String> trainers,

        @Nullable @Size(max = 50) @Schema(description = "Documents of the register handed out")
        List<@NotNull UUID> materials,

        @Nullable
        @Size(max = 200)
        @Schema(description = "Areas whose bodies come; all of the area where none is named", examples = "[\"105\"]")
        List<@NotBlank @Size(max = 40) String> invited) {

    List<OnlinePoint> pointsGiven() {
        return points == null ? List.of() : points;
    }

    List<UUID> materialsGiven() {
        return materials == null ? List.of() : materials;
    }

    List<String> invitedAreas() {
        return invited == null || invited.isEmpty() ? List.of(area) : invited;
    }

    TrainingEntry tidy() {
        return new TrainingEntry(
                Text.tidy(title),
                area,
                topics,
                startsAt,
                endsAt,
                venue == null ? null : Text.tidy(venue),
                pointsGiven().stream().map(OnlinePoint::tidy).toList(),
                trainers.stream().map(Text::tidy).toList(),
                materials,
                invited);
    }
}
