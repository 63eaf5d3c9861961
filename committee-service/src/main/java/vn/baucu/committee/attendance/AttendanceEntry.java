package vn.baucu.committee.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sheets of several bodies, taken all together or not at all. */
@Schema(name = "AttendanceEntry")
record AttendanceEntry(@NotEmpty @Size(max = 300) List<@NotNull @Valid SheetEntry> sheets) {}
