package vn.baucu.rehearsal.nation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import java.util.stream.IntStream;

/** In which order the minutes of the nation arrive: all mixed up, and corrections some time after what they correct. */
final class Order {

    private static final int LONGEST_DELAY = 2_000;

    private final Count count;
    private final int[] numbers;

    Order(Count count) {
        this.count = count;
        this.numbers = IntStream.range(0, count.numbers()).filter(count::exists).toArray();
        Random random = new Random(count.seed());
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int moved = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = moved;
        }
    }

    int minutes() {
        return numbers.length;
    }

    int number(int position) {
        return numbers[position];
    }

    /** The minutes from one position to another; the complement of a number is its correction. */
    int[] errands(int from, int to) {
        int[] errands = new int[2 * (to - from)];
        int delay = Math.min(LONGEST_DELAY, (to - from) / 10);
        Deque<Integer> corrections = new ArrayDeque<>();
        int written = 0;
        for (int i = from; i < to + delay; i++) {
            if (i < to) {
                errands[written++] = numbers[i];
                if (count.course(numbers[i]).corrected()) {
                    corrections.add(i);
                }
            }
            while (!corrections.isEmpty() && corrections.element() + delay <= i) {
                errands[written++] = ~numbers[corrections.remove()];
            }
        }
        for (int left : corrections) {
            errands[written++] = ~numbers[left];
        }
        return Arrays.copyOf(errands, written);
    }
}
