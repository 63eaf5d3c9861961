package vn.baucu.committee.budget;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What election money is spent on (nội dung chi). */
@Schema(name = "BudgetContent")
record Content(String code, String vi, String en) {}
