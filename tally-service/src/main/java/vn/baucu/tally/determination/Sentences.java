package vn.baucu.tally.determination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.baucu.common.law.DeterminationRule;
import vn.baucu.common.law.Fraction;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule;
import vn.baucu.common.problem.Sentence;

/** Words each conclusion the way the minutes of the election board do. */
final class Sentences {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private Sentences() {}

    static Conclusion turnout(
            ConstituencyCount count, DeterminationRule.Share share, boolean enough, boolean inferred) {
        Sentence half = share.moreThan().words();
        return new Conclusion(
                Conclusion.Rule.TURNOUT,
                share.article(),
                inferred,
                numbers("listed", count.listed(), "voted", count.voted()),
                List.of(),
                new Sentence(
                        vi(count.voted()) + " cử tri đã tham gia bỏ phiếu trong tổng số " + vi(count.listed())
                                + " cử tri ghi trong danh sách, " + (enough ? "quá " : "không quá ") + half.vi()
                                + ": cuộc bầu cử ở đơn vị bầu cử " + (enough ? "có" : "không có") + " giá trị.",
                        en(count.voted()) + " of " + en(count.listed()) + " listed voters voted, "
                                + (enough ? "more" : "not more") + " than " + half.en()
                                + ": the election in the constituency is " + (enough ? "valid." : "void.")));
    }

    static Conclusion moreThanHalf(
            ConstituencyCount count, DeterminationRule.Share share, List<CandidateVotes> passing) {
        Sentence half = share.moreThan().words();
        return new Conclusion(
                Conclusion.Rule.MORE_THAN_HALF,
                share.article(),
                numbers("valid", count.valid(), "candidates", passing.size()),
                codes(passing),
                new Sentence(
                        "Số người ứng cử đạt số phiếu bầu quá " + half.vi() + " tổng số " + vi(count.valid())
                                + " phiếu bầu hợp lệ: " + passing.size() + ".",
                        "Candidates with more than " + half.en() + " of the " + en(count.valid()) + " valid ballots: "
                                + passing.size() + "."));
    }

    static Conclusion highest(String article, ConstituencyCount count, List<CandidateVotes> elected) {
        int missing = count.seats() - elected.size();
        return new Conclusion(
                Conclusion.Rule.HIGHEST_VOTES,
                article,
                numbers("seats", count.seats(), "elected", elected.size(), "missing", missing),
                codes(elected),
                new Sentence(
                        "Số đại biểu được bầu: " + count.seats()
                                + "; số người trúng cử, theo số phiếu từ cao xuống thấp: " + elected.size()
                                + "; số còn thiếu: " + missing + ".",
                        "Seats: " + count.seats() + "; elected, by votes descending: " + elected.size() + "; missing: "
                                + missing + "."));
    }

    static Conclusion older(String article, List<CandidateVotes> equals, List<CandidateVotes> elected) {
        List<CandidateVotes> winners = equals.stream().filter(elected::contains).toList();
        return new Conclusion(
                Conclusion.Rule.TIE,
                article,
                numbers("tied", equals.size(), "votes", equals.get(0).votes(), "open", winners.size()),
                codes(winners),
                new Sentence(
                        equals.size() + " người có cùng " + vi(equals.get(0).votes())
                                + " phiếu ở vị trí trúng cử cuối cùng, số ghế còn lại là " + winners.size()
                                + ": người nhiều tuổi hơn trúng cử.",
                        equals.size() + " candidates share the last place with "
                                + en(equals.get(0).votes()) + " votes each, seats left: " + winners.size()
                                + ": the older is elected."));
    }

    static Conclusion unresolved(String article, List<CandidateVotes> tied, int open) {
        return new Conclusion(
                Conclusion.Rule.TIE,
                article,
                numbers("tied", tied.size(), "votes", tied.get(0).votes(), "open", open),
                codes(tied),
                new Sentence(
                        tied.size() + " người có cùng " + vi(tied.get(0).votes())
                                + " phiếu ở vị trí trúng cử cuối cùng và sinh cùng ngày, số ghế còn lại là " + open
                                + ": luật không quy định, phải có quyết định được ghi lại.",
                        tied.size() + " candidates share the last place with "
                                + en(tied.get(0).votes())
                                + " votes each and were born on the same day, seats left: " + open
                                + ": the law is silent, a recorded decision is needed."));
    }

    static Conclusion tieDecided(Conclusion tie, List<CandidateVotes> winners, String reason) {
        return new Conclusion(
                Conclusion.Rule.TIE,
                tie.article(),
                tie.numbers(),
                codes(winners),
                new Sentence(
                        "Quyết định được ghi lại về những người bằng phiếu, sinh cùng ngày: " + reason,
                        "Recorded decision between the tied candidates born on the same day: " + reason));
    }

    static Conclusion shortAccepted(RoundRule additional, ConstituencyCount count, List<CandidateVotes> elected) {
        Optional<Fraction> enough = Optional.ofNullable(additional.threshold());
        return new Conclusion(
                Conclusion.Rule.ADDITIONAL_ELECTION,
                additional.article(),
                numbers("seats", count.seats(), "elected", elected.size()),
                List.of(),
                new Sentence(
                        "Số người trúng cử đã đủ "
                                + enough.map(Fraction::toString).orElse("")
                                + " số đại biểu được bầu: không tổ chức bầu cử thêm.",
                        "At least " + enough.map(Fraction::toString).orElse("")
                                + " of the seats are filled: no additional election."));
    }

    static Conclusion additional(RoundRule additional, ConstituencyCount count, List<CandidateVotes> elected) {
        int missing = count.seats() - elected.size();
        boolean nobodyLeft = count.candidates().size() == elected.size();
        return new Conclusion(
                Conclusion.Rule.ADDITIONAL_ELECTION,
                additional.article(),
                numbers("seats", count.seats(), "elected", elected.size(), "missing", missing),
                List.of(),
                new Sentence(
                        "Còn thiếu " + missing + " đại biểu: "
                                + (additional.discretionary()
                                        ? "đề nghị Hội đồng bầu cử quốc gia xem xét, quyết định việc bầu cử thêm"
                                        : "đề nghị Ủy ban bầu cử ấn định ngày bầu cử thêm")
                                + ", chậm nhất " + additional.windowDays() + " ngày sau ngày bầu cử đầu tiên."
                                + (nobodyLeft ? " Không còn người ứng cử nào chưa trúng cử." : ""),
                        "Seats missing: " + missing + ": "
                                + (additional.discretionary()
                                        ? "the National Election Council is asked to consider an additional election"
                                        : "the election committee is asked to set the day of an additional election")
                                + ", at the latest " + additional.windowDays() + " days after the first election day."
                                + (nobodyLeft ? " No candidate is left who was not elected." : "")));
    }

    static Conclusion repeat(RoundRule repeat) {
        return new Conclusion(
                Conclusion.Rule.REPEAT_ELECTION,
                repeat.article(),
                numbers("windowDays", repeat.windowDays()),
                List.of(),
                new Sentence(
                        "Đề nghị tổ chức bầu cử lại, chậm nhất " + repeat.windowDays()
                                + " ngày sau ngày bầu cử đầu tiên, theo danh sách người ứng cử của cuộc bầu cử đầu tiên.",
                        "A repeat election is asked for, at the latest " + repeat.windowDays()
                                + " days after the first election day, with the same list of candidates."));
    }

    static Conclusion recognised(ConstituencyCount count, RoundRule repeat) {
        return new Conclusion(
                Conclusion.Rule.REPEAT_ELECTION,
                repeat.article(),
                numbers("listed", count.listed(), "voted", count.voted()),
                List.of(),
                new Sentence(
                        "Trong cuộc bầu cử lại có " + vi(count.voted()) + " cử tri tham gia bỏ phiếu trong tổng số "
                                + vi(count.listed()) + " cử tri ghi trong danh sách, chưa đạt quá một nửa:"
                                + " kết quả bầu cử được công nhận và không tổ chức bầu cử lại lần thứ hai.",
                        en(count.voted()) + " of " + en(count.listed())
                                + " listed voters voted in the repeat election, not more than half: the result is"
                                + " recognised, and there is no second repeat election."));
    }

    /** After an additional election the law says so (Art 79); after a repeat election it speaks of the first round only. */
    static Conclusion noThirdRound(RoundRule called, ConstituencyCount count, int missing) {
        boolean inferred = called.round() == Round.REPEAT;
        return new Conclusion(
                inferred ? Conclusion.Rule.REPEAT_ELECTION : Conclusion.Rule.ADDITIONAL_ELECTION,
                called.article(),
                inferred,
                numbers("seats", count.seats(), "missing", missing),
                List.of(),
                new Sentence(
                        "Còn thiếu " + missing + " đại biểu sau cuộc " + (inferred ? "bầu cử lại" : "bầu cử thêm")
                                + ": không tổ chức thêm vòng bầu cử nào nữa.",
                        "Seats missing after the " + (inferred ? "repeat" : "additional") + " election: " + missing
                                + ". There is no further round."));
    }

    private static Map<String, Long> numbers(Object... namesAndNumbers) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            numbers.put((String) namesAndNumbers[i], ((Number) namesAndNumbers[i + 1]).longValue());
        }
        return numbers;
    }

    private static List<String> codes(List<CandidateVotes> candidates) {
        return candidates.stream().map(CandidateVotes::code).toList();
    }

    private static String vi(long number) {
        return String.format(VIETNAMESE, "%,d", number);
    }

    private static String en(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
