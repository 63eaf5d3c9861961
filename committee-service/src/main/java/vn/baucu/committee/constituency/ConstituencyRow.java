package vn.baucu.committee.constituency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.AreaTree;
import vn.baucu.committee.hamlet.Hamlet;
import vn.baucu.committee.register.Columns;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.SeatRule;
import vn.baucu.common.problem.Sentence;

/** Reads one row of a file of constituencies and says what is wrong with it by itself. */
final class ConstituencyRow {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    private final ImportRun run;
    private final Regime regime;
    private final AreaTree areas;
    private final Map<String, String> hamlets;
    private final ImportRow row;
    private final @Nullable Constituency before;

    ConstituencyRow(
            ImportRun run,
            Regime regime,
            AreaTree areas,
            Map<String, String> hamlets,
            ImportRow row,
            @Nullable Constituency before) {
        this.run = run;
        this.regime = regime;
        this.areas = areas;
        this.hamlets = hamlets;
        this.row = row;
        this.before = before;
    }

    /** The constituency of the row, if everything about it is in order. */
    Optional<Constituency> read() {
        BallotType type = ballotType();
        Integer number = number();
        Integer seats = type == null ? null : seats(type);
        Area council = areas.find(row.get("council_area")).orElse(null);
        if (council == null) {
            RowErrors.unknownArea(run, row, "council_area", row.get("council_area"));
        }
        if (type == null || council == null) {
            return Optional.empty();
        }
        boolean fits = hasCouncil(type, council);
        boolean may = mayDecide(type, council);
        List<String> covers = covers(council);
        Columns columns = new Columns(run, row);
        List<String> parts = columns.codes("hamlets", before == null ? List.of() : before.hamlets());
        String externalCode = columns.externalCode(before == null ? null : before.externalCode());
        checkHamlets(type, council, parts);
        if (number == null || seats == null || covers == null || !fits || !may || !codeAgrees(type, number)) {
            return Optional.empty();
        }
        return Optional.of(new Constituency(
                row.get("code"), type, council.code(), council.path(), number, seats, covers, parts, externalCode, 0));
    }

    private @Nullable BallotType ballotType() {
        Optional<BallotType> type = Choice.find(BallotType.class, row.get("ballot_type"));
        if (type.isEmpty()) {
            RowErrors.unknownWord(run, row, "ballot_type", Choice.all(BallotType.class));
        } else if (!regime.ballotTypes().contains(type.get())) {
            RowErrors.notInRegime(run, row, "ballot_type", regime.id());
            return null;
        }
        return type.orElse(null);
    }

    private @Nullable Integer number() {
        if (NUMBER.matcher(row.get("number")).matches()) {
            return Integer.valueOf(row.get("number"));
        }
        run.error(
                row,
                "number",
                "wrong-form",
                new Sentence("Số thứ tự là số từ 1 đến 999.", "The number is one from 1 to 999."));
        return null;
    }

    private @Nullable Integer seats(BallotType type) {
        SeatRule rule = regime.seats(type);
        if (NUMBER.matcher(row.get("seats")).matches()
                && rule.perConstituency().allow(Integer.parseInt(row.get("seats")))) {
            return Integer.valueOf(row.get("seats"));
        }
        run.error(
                row,
                "seats",
                "seats",
                new Sentence(
                                "Đơn vị bầu cử được bầu từ {0} đến {1} đại biểu (Điều {2}).",
                                "A constituency elects {0} to {1} deputies (Art {2}).")
                        .with(rule.min(), rule.max(), rule.article()));
        return null;
    }

    private boolean hasCouncil(BallotType type, Area council) {
        AreaLevel level = type == BallotType.NATIONAL_ASSEMBLY ? AreaLevel.PROVINCE : type.council();
        if (council.level() == level) {
            return true;
        }
        run.error(
                row,
                "council_area",
                "level-of-council",
                new Sentence("{0} không phải cấp {1}.", "{0} is no {1}.").with(council.code(), level));
        return false;
    }

    /** Constituencies of the National Assembly are fixed by the National Election Council alone (Art 10.1). */
    private boolean mayDecide(BallotType type, Area council) {
        List<String> deciding =
                type == BallotType.NATIONAL_ASSEMBLY ? council.path().subList(0, 1) : council.path();
        boolean may = RowErrors.covers(run.officer(), deciding);
        if (!may) {
            RowErrors.outOfScope(run, row, "council_area");
        }
        return may;
    }

    private boolean codeAgrees(BallotType type, int number) {
        String expected = type.prefix() + "-" + row.get("council_area") + "-" + number;
        boolean agrees = row.get("code").equals(expected);
        if (!agrees) {
            run.error(
                    row,
                    "code",
                    "code-disagrees",
                    new Sentence("Mã phải là {0}.", "The code must be {0}.").with(expected));
        }
        return agrees;
    }

    /** A commune's constituency is one or more hamlets; other councils divide what lies above hamlets. */
    private void checkHamlets(BallotType type, Area council, List<String> parts) {
        for (String hamlet : parts) {
            String whole = Hamlet.wholeOf(hamlet);
            if (type != BallotType.COMMUNE_COUNCIL && !areas.isLeaf(council.code())) {
                wrongHamlet(
                        "hamlets-of-a-commune",
                        "Chỉ đơn vị bầu cử cấp xã mới ghi thôn.",
                        "Only communes name hamlets.",
                        hamlet);
                return;
            } else if (!council.code().equals(hamlets.get(hamlet))) {
                wrongHamlet("unknown-hamlet", "{0} không có ở đây.", "There is no {0} here.", hamlet);
            } else if (whole != null && parts.contains(whole)) {
                wrongHamlet(
                        "hamlet-twice",
                        "{0} là một phần của thôn đã ghi.",
                        "{0} is part of one named already.",
                        hamlet);
            }
        }
    }

    private void wrongHamlet(String code, String vi, String en, String hamlet) {
        run.error(row, "hamlets", code, new Sentence(vi, en).with(hamlet));
    }

    private @Nullable List<String> covers(Area council) {
        if (!row.has("covers")) {
            RowErrors.required(run, row, "covers");
            return null;
        }
        List<String> covers = new ArrayList<>();
        boolean right = true;
        for (String code : row.get("covers").split(";", -1)) {
            String cover = code.strip();
            right &= lies(cover, council) && !twice(cover, covers);
            covers.add(cover);
        }
        return right ? List.copyOf(covers) : null;
    }

    private boolean lies(String cover, Area council) {
        Optional<Area> area = areas.find(cover);
        if (area.isEmpty()) {
            RowErrors.unknownArea(run, row, "covers", cover);
            return false;
        }
        boolean inside = area.get().path().contains(council.code());
        if (!inside) {
            run.error(
                    row,
                    "covers",
                    "outside-council",
                    new Sentence("{0} không thuộc {1}.", "{0} does not lie in {1}.").with(cover, council.code()));
        }
        return inside;
    }

    private boolean twice(String cover, List<String> before) {
        boolean twice = before.contains(cover);
        if (twice) {
            run.error(
                    row,
                    "covers",
                    "cover-repeated",
                    new Sentence("{0} được ghi hai lần.", "{0} is written twice.").with(cover));
        }
        return twice;
    }
}
