package vn.baucu.common.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.ConstituencyChanged;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.PollingAreaChanged;

/** Takes areas, constituencies and polling areas away that were merged, split or given up. */
final class Removals {

    private static final String GONE = " where (election, %s) in (select * from unnest(:elections, :codes))";

    private Removals() {}

    static void apply(Handle handle, Collection<? extends Event> events) {
        List<Subject> areas = new ArrayList<>();
        List<Subject> constituencies = new ArrayList<>();
        List<Subject> pollingAreas = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof AreaChanged area && area.removed()) {
                areas.add(new Subject(area.election(), area.area()));
            } else if (event instanceof ConstituencyChanged constituency && constituency.removed()) {
                constituencies.add(new Subject(constituency.election(), constituency.constituency()));
            } else if (event instanceof PollingAreaChanged place && place.removed()) {
                pollingAreas.add(new Subject(place.election(), place.pollingArea()));
            }
        }
        delete(handle, "area", "area", areas);
        delete(handle, "constituency", "constituency", constituencies);
        delete(handle, "polling_area_ballot", "polling_area", pollingAreas);
        delete(handle, "polling_area", "polling_area", pollingAreas);
    }

    private static void delete(Handle handle, String table, String key, List<Subject> subjects) {
        if (!subjects.isEmpty()) {
            handle.createUpdate("delete from organisation." + table + GONE.replace("%s", key))
                    .bindArray(
                            "elections",
                            String.class,
                            subjects.stream().map(Subject::election).toList())
                    .bindArray(
                            "codes",
                            String.class,
                            subjects.stream().map(Subject::code).toList())
                    .execute();
        }
    }

    /** What is gone, and from which election. */
    private record Subject(String election, String code) {}
}
