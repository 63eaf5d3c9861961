package vn.baucu.committee.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.AreaLevel;

/** The progress of one deadline in an area below the one asked for, or in that one itself. */
@Schema(name = "AreaProgress")
record AreaProgress(String area, String name, AreaLevel level, Figures figures) {}
