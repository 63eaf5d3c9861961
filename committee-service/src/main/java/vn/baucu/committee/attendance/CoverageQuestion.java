package vn.baucu.committee.attendance;

import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.common.law.Position;

/**
 * Who was to be trained in what: "the secretaries of polling teams in counting".
 *
 * @param position everybody, if none is named
 */
record CoverageQuestion(
        String topic, BodyKind kind, @Nullable Position position, String within) {}
