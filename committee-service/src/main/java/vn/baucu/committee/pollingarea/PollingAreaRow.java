package vn.baucu.committee.pollingarea;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.constituency.Constituency;
import vn.baucu.committee.hamlet.Hamlet;
import vn.baucu.committee.register.Columns;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.problem.Sentence;

/** Reads one row of a file of polling areas and says what is wrong with it. */
final class PollingAreaRow {

    private final ImportRun run;
    private final Surroundings around;
    private final ImportRow row;
    private final PollingAreaDetail before;
    private boolean right = true;

    /** @param before what is known of the polling area already */
    PollingAreaRow(ImportRun run, Surroundings around, ImportRow row, PollingAreaDetail before) {
        this.run = run;
        this.around = around;
        this.row = row;
        this.before = before;
    }

    /** The polling area of the row, if everything about it is in order. */
    Optional<PollingArea> read() {
        Area area = area();
        PollingAreaKind kind =
                Choice.find(PollingAreaKind.class, row.get("kind")).orElse(null);
        if (kind == null) {
            RowErrors.unknownWord(run, row, "kind", Choice.all(PollingAreaKind.class));
        }
        LocalDate date = votingDate();
        if (area == null) {
            return Optional.empty();
        }
        if (!row.get("code").matches(area.code() + "-[0-9]{3}")) {
            wrong("code", "wrong-form", "Mã phải có dạng {0}-001.", "The code must look like {0}-001.", area.code());
        }
        if (!RowErrors.covers(run.officer(), area.path())) {
            RowErrors.outOfScope(run, row, "area");
            right = false;
        }
        Map<BallotType, String> constituencies = constituencies(area);
        PollingAreaDetail detail = PollingAreaDetail.read(new Columns(run, row), before);
        checkHamlets(area, detail, constituencies.get(BallotType.COMMUNE_COUNCIL));
        if (constituencies.isEmpty() && around.election().kind() == ElectionKind.BY_ELECTION) {
            wrong(
                    "code",
                    "not-in-by-election",
                    "{0} không bầu cử bổ sung.",
                    "{0} has no by-election.",
                    row.get("code"));
        }
        return right && kind != null && date != null
                ? Optional.of(
                        new PollingArea(row.get("code"), kind, date, area.path(), constituencies, detail, List.of(), 0))
                : Optional.empty();
    }

    private @Nullable Area area() {
        Area area = around.areas().find(row.get("area")).orElse(null);
        if (area == null) {
            RowErrors.unknownArea(run, row, "area", row.get("area"));
            return null;
        }
        boolean islandDistrict =
                area.level() == AreaLevel.DISTRICT && around.areas().isLeaf(area.code());
        if (area.level() != AreaLevel.COMMUNE && !islandDistrict) {
            wrong(
                    "area",
                    "not-a-commune",
                    "{0} không phải cấp xã, cũng không phải huyện không có xã.",
                    "{0} is neither a commune nor a district without communes.",
                    area.code());
            return null;
        }
        return area;
    }

    private @Nullable LocalDate votingDate() {
        LocalDate electionDay = around.election().votingDay();
        if (!row.has("voting_date")) {
            return electionDay;
        }
        try {
            LocalDate date = LocalDate.parse(row.get("voting_date"));
            if (date.isAfter(electionDay)) {
                wrong(
                        "voting_date",
                        "after-election-day",
                        "Chỉ được bỏ phiếu trước hoặc trong ngày {0}.",
                        "Voting is on {0} or earlier.",
                        electionDay);
            }
            return date;
        } catch (DateTimeParseException malformed) {
            wrong("voting_date", "wrong-form", "Ngày có dạng {0}.", "A date looks like {0}.", electionDay);
            return null;
        }
    }

    private Map<BallotType, String> constituencies(Area area) {
        Map<BallotType, String> constituencies = new EnumMap<>(BallotType.class);
        for (BallotType type : BallotType.values()) {
            String column = Surroundings.column(type);
            if (!row.has(column)) {
                if (around.mustVote(type, area)) {
                    wrong(
                            column,
                            "constituency-missing",
                            "{0} phải thuộc một đơn vị bầu cử {1}.",
                            "{0} must lie in a constituency for {1}.",
                            row.get("code"),
                            type);
                }
            } else if (!around.regime().ballotTypes().contains(type)) {
                RowErrors.notInRegime(run, row, column, around.regime().id());
            } else {
                checkConstituency(type, column, area);
                constituencies.put(type, row.get(column));
            }
        }
        return constituencies;
    }

    private void checkConstituency(BallotType type, String column, Area area) {
        var constituency = around.constituencies().get(row.get(column));
        if (constituency == null) {
            wrong(
                    column,
                    "unknown-constituency",
                    "Không có đơn vị bầu cử {0}.",
                    "There is no constituency {0}.",
                    row.get(column));
        } else if (constituency.ballotType() != type) {
            wrong(
                    column,
                    "other-ballot-type",
                    "{0} là đơn vị bầu cử {1}.",
                    "{0} is a constituency for {1}.",
                    constituency.code(),
                    constituency.ballotType());
        } else if (!area.path().contains(constituency.councilArea())) {
            wrong(
                    column,
                    "foreign-council",
                    "{0} thuộc {1}, không phải nơi này.",
                    "{0} belongs to {1}, not to this place.",
                    constituency.code(),
                    constituency.councilArea());
        } else if (!constituency.coversAnyOf(area.path())) {
            wrong(
                    column,
                    "not-covered",
                    "{0} không bao gồm {1}.",
                    "{0} does not cover {1}.",
                    constituency.code(),
                    area.code());
        }
    }

    /** The hamlets it serves lie in its commune, and vote in its constituency. */
    private void checkHamlets(Area area, PollingAreaDetail detail, @Nullable String constituency) {
        Constituency voting =
                constituency == null ? null : around.constituencies().get(constituency);
        for (String hamlet : detail.hamlets()) {
            if (!area.code().equals(around.hamlets().get(hamlet))) {
                wrong("hamlets", "unknown-hamlet", "{0} không có ở đây.", "There is no {0} here.", hamlet);
            } else if (voting != null && !voting.hamlets().isEmpty() && !votes(hamlet, voting.hamlets())) {
                wrong(
                        "hamlets",
                        "hamlet-outside",
                        "{0} không thuộc {1}.",
                        "{0} does not vote in {1}.",
                        hamlet,
                        voting.code());
            }
        }
    }

    private static boolean votes(String hamlet, List<String> hamlets) {
        return hamlets.contains(hamlet)
                || hamlets.contains(String.valueOf(Hamlet.wholeOf(hamlet)))
                || hamlets.stream().anyMatch(part -> hamlet.equals(Hamlet.wholeOf(part)));
    }

    private void wrong(String column, String code, String vi, String en, Object... values) {
        run.error(row, column, code, new Sentence(vi, en).with(values));
        right = false;
    }
}
