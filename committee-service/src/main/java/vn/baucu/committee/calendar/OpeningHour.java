package vn.baucu.committee.calendar;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hour at which a polling team decided to open (giờ bắt đầu bỏ phiếu, Art 71). */
@Schema(name = "OpeningHour")
record OpeningHour(
        @NotNull @JsonFormat(pattern = "HH:mm") @Schema(type = SchemaType.STRING, examples = "05:00")
        LocalTime opens) {}
