package vn.baucu.committee.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checklist that takes the place of the one before. */
@Schema(name = "NewInspectionChecklist")
record ChecklistDocument(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ChecklistItem> items) {}
