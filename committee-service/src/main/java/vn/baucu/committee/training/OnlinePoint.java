package vn.baucu.committee.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.json.Text;

/** A place connected to an online training (điểm cầu). */
@Schema(name = "TrainingOnlinePoint")
record OnlinePoint(
        @NotBlank @Size(max = 40) @Schema(examples = "105") String area,

        @NotBlank @Size(max = 300) @Schema(examples = "Hội trường Ủy ban nhân dân thành phố Lai Châu")
        String venue) {

    OnlinePoint tidy() {
        return new OnlinePoint(area, Text.tidy(venue));
    }
}
