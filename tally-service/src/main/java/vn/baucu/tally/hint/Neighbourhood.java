package vn.baucu.tally.hint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.hint.Hint.Kind;

/** The polling areas of one lowest area, each seen against the others. */
record Neighbourhood(String area, List<Count> counts) {

    private static final int DIGITS = 10;

    /** In the order of their subjects. */
    List<Hint> hints(HintConfig config) {
        List<Hint> hints = new ArrayList<>();
        Map<String, String> met = new HashMap<>();
        for (Count count : counts) {
            everybody(count, hints);
            same(count, met, hints);
        }
        far(
                Kind.TURNOUT_FAR_FROM_MEAN,
                new Sentence("Tỷ lệ đi bầu", "Turnout"),
                count -> count.figures().voted(),
                count -> count.figures().listed(),
                config,
                hints);
        far(
                Kind.INVALID_FAR_FROM_MEAN,
                new Sentence("Tỷ lệ phiếu không hợp lệ", "The share of invalid ballots"),
                count -> count.figures().invalid(),
                count -> count.figures().collected(),
                config,
                hints);
        lastDigits(config, hints);
        hints.sort(Comparator.comparing(Hint::sortKey));
        return hints;
    }

    private void everybody(Count count, List<Hint> hints) {
        long listed = count.figures().listed();
        if (listed > 0 && count.figures().voted() == listed && count.figures().invalid() == 0) {
            hints.add(new Hint(
                    area,
                    count.pollingArea(),
                    Kind.EVERYBODY_AND_ALL_VALID,
                    new Sentence(
                                    "Cả {0} cử tri đều đi bầu và không có phiếu nào không hợp lệ.",
                                    "All {0} voters have voted and no ballot is invalid.")
                            .with(listed)));
        }
    }

    private void same(Count count, Map<String, String> met, List<Hint> hints) {
        String numbers = count.constituency() + count.figures() + count.votes();
        String earlier = met.putIfAbsent(numbers, count.pollingArea());
        if (earlier != null && count.figures().valid() > 0) {
            hints.add(new Hint(
                    area,
                    count.pollingArea(),
                    Kind.SAME_AS_NEIGHBOUR,
                    new Sentence(
                                    "Mọi số liệu, cả phiếu của từng người ứng cử, trùng với khu vực bỏ phiếu {0}.",
                                    "Every figure, the votes of each candidate too, is that of polling area {0}.")
                            .with(earlier)));
        }
    }

    /** Each share against the mean of the others, so that one alone cannot hide in the mean it moves. */
    private void far(
            Kind kind,
            Sentence what,
            ToLongFunction<Count> part,
            ToLongFunction<Count> whole,
            HintConfig config,
            List<Hint> hints) {
        List<Count> counted =
                counts.stream().filter(count -> whole.applyAsLong(count) > 0).toList();
        if (counted.size() < config.fewestNeighbours()) {
            return;
        }
        double[] shares = counted.stream()
                .mapToDouble(count -> 100.0 * part.applyAsLong(count) / whole.applyAsLong(count))
                .toArray();
        double sum = 0;
        double squares = 0;
        for (double share : shares) {
            sum += share;
            squares += share * share;
        }
        int others = shares.length - 1;
        for (int i = 0; i < shares.length; i++) {
            double mean = (sum - shares[i]) / others;
            double deviation = Math.sqrt(Math.max(0, (squares - shares[i] * shares[i]) / others - mean * mean));
            double difference = Math.abs(shares[i] - mean);
            if (difference > config.deviations() * deviation && difference * 100 >= config.leastDifference()) {
                hints.add(new Hint(
                        area,
                        counted.get(i).pollingArea(),
                        kind,
                        new Sentence(
                                        what.vi() + " là {0} %, ở {1} khu vực khác cùng địa bàn trung bình {2} %"
                                                + " (độ lệch chuẩn {3}).",
                                        what.en() + " is {0} %, in the {1} other polling areas {2} % on average"
                                                + " (standard deviation {3}).")
                                .with(decimals(shares[i]), others, decimals(mean), decimals(deviation))));
            }
        }
    }

    private void lastDigits(HintConfig config, List<Hint> hints) {
        long[] seen = new long[DIGITS];
        long numbers = 0;
        for (Count count : counts) {
            for (long votes : count.votes().values()) {
                if (votes >= DIGITS) {
                    seen[(int) (votes % DIGITS)]++;
                    numbers++;
                }
            }
        }
        if (numbers < config.fewestNumbers()) {
            return;
        }
        double expected = (double) numbers / DIGITS;
        double chiSquare = 0;
        int most = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            chiSquare += (seen[digit] - expected) * (seen[digit] - expected) / expected;
            most = seen[digit] > seen[most] ? digit : most;
        }
        if (chiSquare > config.digitsChiSquare()) {
            hints.add(new Hint(
                    area,
                    area,
                    Kind.LAST_DIGITS,
                    new Sentence(
                                    "{0} trong {1} số phiếu bầu tận cùng bằng {2}; số đếm thật thường chia đều mười chữ"
                                            + " số (khi bình phương {3}, ngẫu nhiên hiếm khi quá {4}).",
                                    "{0} of {1} numbers of votes end in {2}; counted numbers spread evenly over ten"
                                            + " digits (chi-square {3}, by chance rarely above {4}).")
                            .with(seen[most], numbers, most, decimals(chiSquare), decimals(config.digitsChiSquare()))));
        }
    }

    private static String decimals(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
