package vn.baucu.committee.situation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.AreaLevel;

/** An area that has not reported yet (nơi chưa báo cáo). */
@Schema(name = "MissingReport")
record MissingReport(String area, AreaLevel level, String name) {}
