package vn.baucu.rehearsal.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void aPercentileIsOneOfTheDurations() {
        Latencies latencies =
                Latencies.of(LongStream.rangeClosed(1, 200).boxed().toList());

        assertThat(latencies.percentile(0.5)).isEqualTo(Duration.ofNanos(100));
        assertThat(latencies.percentile(0.99)).isEqualTo(Duration.ofNanos(198));
        assertThat(latencies.percentile(1)).isEqualTo(Duration.ofNanos(200));
    }

    @Test
    void nothingMeasuredTakesNoTime() {
        assertThat(Latencies.of(List.of()).percentile(0.99)).isEqualTo(Duration.ZERO);
    }
}
