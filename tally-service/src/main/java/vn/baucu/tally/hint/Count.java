package vn.baucu.tally.hint;

import java.util.Map;
import vn.baucu.common.event.Figures;

/** What one polling area counted. */
record Count(String pollingArea, String constituency, Figures figures, Map<String, Long> votes) {}
