package vn.baucu.tally.turnout;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.common.law.VotingHours;

/** The hours of a day at which turnout is reported (mốc báo cáo): full and half hours, written {@code 05:30}. */
final class Milestones {

    static final String FORM = "([01][0-9]|2[0-3]):[03]0";

    private Milestones() {}

    /** Without a plan: every so often from the opening on, and at the close. */
    static List<String> usual(VotingHours hours, Duration every) {
        List<String> milestones = new ArrayList<>();
        LocalTime next = hours.opens().plus(every);
        while (next.isAfter(hours.opens()) && next.isBefore(hours.closes())) {
            milestones.add(next.toString());
            next = next.plus(every);
        }
        milestones.add(hours.closes().toString());
        return milestones;
    }
}
