package vn.baucu.rehearsal.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Divides published totals into parts that add up to them exactly. */
final class Apportionment {

    private Apportionment() {}

    /** Parts that follow the weights, stay within the bounds and add up to the total. */
    static int[] apportion(int total, int[] weights, int least, int most) {
        int count = weights.length;
        if ((long) least * count > total || (long) most * count < total) {
            throw new IllegalArgumentException(total + " does not fit into " + count + " parts");
        }
        long allWeights = IntStream.of(weights).asLongStream().sum();
        long toShare = total - (long) least * count;
        int[] parts = new int[count];
        long given = 0;
        for (int i = 0; i < count; i++) {
            parts[i] = (int) Math.min(most, least + toShare * weights[i] / allWeights);
            given += parts[i];
        }
        int[] heaviestFirst = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -weights[i]).thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int turn = 0; given < total; turn++) {
            int i = heaviestFirst[turn % count];
            if (parts[i] < most) {
                parts[i]++;
                given++;
            }
        }
        return parts;
    }

    /** Cuts a row of weights into consecutive, non-empty runs of nearly equal weight; returns where each run ends. */
    static int[] cut(int[] weights, int runs) {
        int count = weights.length;
        if (runs > count) {
            throw new IllegalArgumentException(count + " places cannot form " + runs + " constituencies");
        }
        long[] sumBefore = new long[count + 1];
        for (int i = 0; i < count; i++) {
            sumBefore[i + 1] = sumBefore[i] + weights[i];
        }
        double[][] cost = new double[runs + 1][count + 1];
        int[][] lastStart = new int[runs + 1][count + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        cost[0][0] = 0;
        for (int run = 1; run <= runs; run++) {
            for (int end = run; end <= count; end++) {
                for (int start = run - 1; start < end; start++) {
                    double weight = sumBefore[end] - sumBefore[start];
                    double candidate = cost[run - 1][start] + weight * weight;
                    if (candidate < cost[run][end]) {
                        cost[run][end] = candidate;
                        lastStart[run][end] = start;
                    }
                }
            }
        }
        int[] ends = new int[runs];
        int end = count;
        for (int run = runs; run > 0; run--) {
            ends[run - 1] = end;
            end = lastStart[run][end];
        }
        return ends;
    }

    /** Deals the seats of all constituencies to councils of given size so that each council stays within its bounds. */
    static List<List<Integer>> dealSeats(List<Integer> seats, int[] sizes, int least, int most, Random random) {
        List<Integer> shuffled = new ArrayList<>(seats);
        Collections.shuffle(shuffled, random);
        List<List<Integer>> councils = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            councils.add(new ArrayList<>(shuffled.subList(from, from + size)));
            from += size;
        }
        for (int attempt = 0; attempt < 1_000_000; attempt++) {
            int outside = outside(councils, least, most);
            if (outside < 0) {
                return councils;
            }
            List<Integer> one = councils.get(outside);
            List<Integer> other = councils.get(random.nextInt(councils.size()));
            int here = random.nextInt(one.size());
            int there = random.nextInt(other.size());
            boolean helps = sum(one) > most ? other.get(there) < one.get(here) : other.get(there) > one.get(here);
            if (helps) {
                int moved = one.get(here);
                one.set(here, other.get(there));
                other.set(there, moved);
            }
        }
        throw new IllegalStateException("No lawful distribution of seats found");
    }

    private static int outside(List<List<Integer>> councils, int least, int most) {
        for (int i = 0; i < councils.size(); i++) {
            int sum = sum(councils.get(i));
            if (sum < least || sum > most) {
                return i;
            }
        }
        return -1;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
