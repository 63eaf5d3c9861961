package vn.baucu.tally.workbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.ConstituencyDetermined.Elected;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PercentageRule;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Round;
import vn.baucu.common.organisation.Elections;
import vn.baucu.tally.ballot.OfficialLists;
import vn.baucu.tally.certification.CertifiedResult;
import vn.baucu.tally.certification.CertifiedResults;
import vn.baucu.tally.percentage.FigureLine;
import vn.baucu.tally.percentage.Share;
import vn.baucu.tally.summary.Places;
import vn.baucu.tally.tallies.Tallies;
import vn.baucu.tally.tallies.TallyView;

/** Makes the tables. Their figures are those that the same reader gets as JSON. */
@ApplicationScoped
class ResultTables {

    private static final List<String> SUMS = List.of(
            "Mã",
            "Tên",
            "Biên bản đã nhận",
            "Biên bản phải nhận",
            "Cử tri trong danh sách",
            "Cử tri đã bỏ phiếu",
            "Tỷ lệ % cử tri đi bầu",
            "Phiếu phát ra",
            "Phiếu thu vào",
            "Phiếu hợp lệ",
            "Tỷ lệ % hợp lệ",
            "Phiếu không hợp lệ",
            "Tỷ lệ % không hợp lệ");

    private static final List<String> CANDIDATES = List.of(
            "Đơn vị bầu cử",
            "Số thứ tự",
            "Mã người ứng cử",
            "Họ và tên",
            "Ngày sinh",
            "Số phiếu",
            "Phiếu hợp lệ",
            "Tỷ lệ %");

    private static final List<String> WINNERS = List.of(
            "Đơn vị bầu cử",
            "Trạng thái",
            "Mã người ứng cử",
            "Họ và tên",
            "Ngày sinh",
            "Số phiếu",
            "Số đại biểu ấn định");

    private final Elections elections;
    private final Places places;
    private final Tallies tallies;
    private final OfficialLists lists;
    private final CertifiedResults certified;

    ResultTables(Elections elections, Places places, Tallies tallies, OfficialLists lists, CertifiedResults certified) {
        this.elections = elections;
        this.places = places;
        this.tallies = tallies;
        this.lists = lists;
        this.certified = certified;
    }

    Sheet of(ResultTable table, String election, BallotType ballotType, String area, Round round) {
        PercentageRule rule = Regimes.of(elections.require(election).regime()).percentages();
        places.require(election, area);
        return switch (table) {
            case CHILDREN -> sums(table, "", tallies.below(election, ballotType, round, area), rule);
            case CONSTITUENCIES ->
                sums(table, "Đơn vị bầu cử số ", tallies.constituencies(election, ballotType, round, area), rule);
            case CANDIDATES -> candidates(tallies.constituencies(election, ballotType, round, area), election, rule);
            case WINNERS -> winners(certified.of(election, ballotType, area), election);
        };
    }

    private static Sheet sums(ResultTable table, String kind, List<TallyView> tallies, PercentageRule rule) {
        return new Sheet(
                table.title(),
                SUMS,
                tallies.stream().map(tally -> sum(tally, kind, rule)).toList());
    }

    private static List<@Nullable Object> sum(TallyView tally, String kind, PercentageRule rule) {
        FigureLine line = FigureLine.of(tally.figures(), rule);
        return row(
                tally.subject(),
                tally.name() == null ? null : kind + tally.name(),
                tally.minutesIn(),
                tally.minutesExpected(),
                line.listed(),
                line.voted().part(),
                line.voted().percent(),
                line.issued(),
                line.collected().part(),
                line.valid().part(),
                line.valid().percent(),
                line.invalid().part(),
                line.invalid().percent());
    }

    private Sheet candidates(List<TallyView> sums, String election, PercentageRule rule) {
        Map<String, List<ListedCandidate>> listed =
                lists.of(election, sums.stream().map(TallyView::subject).toList());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TallyView sum : sums) {
            Map<String, Long> votes = sum.votes() == null ? Map.of() : sum.votes();
            long valid = sum.figures().valid();
            for (ListedCandidate candidate : listed.getOrDefault(sum.subject(), List.of())) {
                long count = votes.getOrDefault(candidate.candidate(), 0L);
                rows.add(row(
                        sum.subject(),
                        candidate.place(),
                        candidate.candidate(),
                        candidate.fullName(),
                        candidate.birthDate(),
                        count,
                        valid,
                        Share.of(count, valid, rule).percent()));
            }
        }
        return new Sheet(ResultTable.CANDIDATES.title(), CANDIDATES, rows);
    }

    private Sheet winners(List<CertifiedResult> results, String election) {
        Map<String, List<ListedCandidate>> listed = lists.of(
                election, results.stream().map(CertifiedResult::constituency).toList());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CertifiedResult result : results) {
            for (Elected elected : result.elected()) {
                ListedCandidate candidate = listed.getOrDefault(result.constituency(), List.of()).stream()
                        .filter(one -> one.candidate().equals(elected.candidate()))
                        .findFirst()
                        .orElse(null);
                rows.add(row(
                        result.constituency(),
                        result.state().named().vi(),
                        elected.candidate(),
                        candidate == null ? null : candidate.fullName(),
                        candidate == null ? null : candidate.birthDate(),
                        elected.votes(),
                        result.seats()));
            }
        }
        return new Sheet(ResultTable.WINNERS.title(), WINNERS, rows);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
