package vn.baucu.committee.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.election.DecidingDocument;

/** The document that settles an allocation (quyết toán). */
@Schema(name = "BudgetSettlement")
record Settlement(@NotNull @Valid DecidingDocument document) {}
