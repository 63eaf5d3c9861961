package vn.baucu.committee.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.AreaLevel;

/**
 * How far the people of an area are trained in a topic.
 *
 * @param bodies of the kind asked for
 * @param people who hold the position asked for now
 * @param trained those of them who were at a training on the topic
 * @param untrained those who were not
 * @param vacant bodies in which nobody holds the position
 */
@Schema(name = "TrainingCoverage")
record AreaCoverage(
        String area,
        String name,
        AreaLevel level,
        long bodies,
        long people,
        long trained,
        long untrained,
        long vacant) {}
