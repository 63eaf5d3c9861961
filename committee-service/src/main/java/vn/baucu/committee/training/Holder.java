package vn.baucu.committee.training;

import java.util.List;
import vn.baucu.common.law.AreaLevel;

/**
 * An area that can hold a training, or send people to it.
 *
 * @param path codes from the nation down to the area itself
 */
record Holder(List<String> path, AreaLevel level) {}
