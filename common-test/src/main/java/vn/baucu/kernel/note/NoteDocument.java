package vn.baucu.kernel.note;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Round;

/** A note as it is sent: one field of every type. */
public record NoteDocument(
        @NotBlank @Size(max = 12) String text,
        @Min(0) @Max(1_000_000) long count,
        @Nullable Boolean urgent,
        @Nullable Round round,
        @Nullable LocalDate day,
        @Nullable UUID reference,
        @Nullable Map<String, @NotNull @PositiveOrZero Long> votes) {}
