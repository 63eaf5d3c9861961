package vn.baucu.committee.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.DayTime;

/**
 * When voting starts in a polling area.
 *
 * @param version of what the polling team decided; 0 when it decided nothing
 */
@Schema(name = "Opening")
record Opening(String pollingArea, DayTime starts, String article, long version) {}
