package vn.baucu.tally.turnout;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.turnout.Station.Roll;

/** What a report must keep to. */
final class TurnoutRules {

    private TurnoutRules() {}

    /** Everything that is wrong with a report to this polling area, whose milestones these are. */
    static List<Violation> brokenBy(Report report, Station station, List<String> milestones, ZonedDateTime now) {
        List<Violation> broken = new ArrayList<>();
        String milestone = report.milestone();
        if (!milestones.contains(milestone)) {
            broken.add(new Violation(
                    report.pointer() + "/milestone",
                    "not-in-plan",
                    new Sentence("Các mốc báo cáo là {0}.", "The milestones are {0}.")
                            .with(String.join(", ", milestones))));
        }
        if (station.day().atTime(LocalTime.parse(milestone)).isAfter(now.toLocalDateTime())) {
            broken.add(new Violation(
                    report.pointer() + "/milestone",
                    "future",
                    new Sentence("Mốc {0} ngày {1} chưa đến.", "Milestone {0} of {1} is yet to come.")
                            .with(milestone, station.day())));
        }
        report.voted().forEach((ballotType, voted) -> number(report, station, ballotType, voted, broken));
        return broken;
    }

    private static void number(
            Report report, Station station, BallotType ballotType, long voted, List<Violation> broken) {
        String pointer = report.pointer() + "/voted/" + ballotType;
        Roll roll = station.rolls().get(ballotType);
        if (roll == null) {
            broken.add(new Violation(
                    pointer,
                    "no-such-ballot",
                    new Sentence(
                                    "Khu vực bỏ phiếu {0} không bầu loại phiếu này hoặc chưa có danh sách cử tri.",
                                    "Polling area {0} does not vote on this, or its roll is not published yet.")
                            .with(station.pollingArea())));
            return;
        }
        if (voted < 0 || voted > roll.listed()) {
            broken.add(new Violation(
                    pointer,
                    "not-on-roll",
                    new Sentence(
                                    "Phải từ 0 đến {0}, số cử tri trong danh sách (phiên bản {1}).",
                                    "It must be from 0 to {0}, the voters on the list (version {1}).")
                            .with(roll.listed(), roll.version())));
        }
        if (report.reason() == null) {
            compare(report, station, ballotType, voted, pointer, broken);
        }
    }

    /** The number voted never goes back by itself; with a reason it is a correction. */
    private static void compare(
            Report report, Station station, BallotType ballotType, long voted, String pointer, List<Violation> broken) {
        NavigableMap<String, Long> reported =
                station.reported().getOrDefault(ballotType, Collections.emptyNavigableMap());
        Map.Entry<String, Long> before = reported.lowerEntry(report.milestone());
        Map.Entry<String, Long> after = reported.higherEntry(report.milestone());
        Long same = reported.get(report.milestone());
        if (same != null && same != voted) {
            broken.add(new Violation(
                    pointer,
                    "other-than-reported",
                    new Sentence(
                                    "Mốc này đã báo cáo {0}; muốn sửa phải nêu lý do.",
                                    "{0} was reported at this milestone; a correction needs a reason.")
                            .with(same)));
        }
        if (before != null && before.getValue() > voted) {
            broken.add(new Violation(
                    pointer,
                    "lower-than-before",
                    new Sentence(
                                    "Thấp hơn {0} của mốc {1}; muốn giảm phải nêu lý do.",
                                    "Lower than the {0} of {1}; going back needs a reason.")
                            .with(before.getValue(), before.getKey())));
        }
        if (after != null && after.getValue() < voted) {
            broken.add(new Violation(
                    pointer,
                    "higher-than-after",
                    new Sentence(
                                    "Cao hơn {0} của mốc {1} sau đó; phải nêu lý do.",
                                    "Higher than the {0} of {1} afterwards; this needs a reason.")
                            .with(after.getValue(), after.getKey())));
        }
    }
}
