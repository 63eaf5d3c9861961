package vn.baucu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.rehearsal.night.Pace;

class OptionsTest {

    private static final Path HOME = Path.of("/srv/baucu");
    private static final Path DIRECTORY = Path.of("/srv/elsewhere");

    @Test
    void withoutOptionsBothNightsAreReplayedAsFastAsTheyAreTaken() {
        assertThat(options())
                .isEqualTo(new Options(
                        List.of("2021", "2026"), Pace.asFastAsPossible(), false, Path.of("/srv/baucu/data"), 8080));
    }

    @Test
    void everyOptionIsHeard() {
        assertThat(options("--election", "2026", "--rate", "50", "--exit", "--data", "mine", "--port", "9090"))
                .isEqualTo(
                        new Options(List.of("2026"), Pace.perSecond(50), true, Path.of("/srv/elsewhere/mine"), 9090));
    }

    @Test
    void withoutDemonstrationNoNightIsReplayed() {
        assertThat(options("--no-demo").elections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--elections           | There is no option --elections; deploy/up --help shows those there are.",
                "--election            | After --election a value is missing.",
                "--election 2016       | There is no demonstration election 2016, only 2021 and 2026.",
                "--port eighty         | After --port comes a whole number from 1 to 65535, not eighty.",
                "--port 70000          | After --port comes a whole number from 1 to 65535, not 70000.",
                "--rate 0              | After --rate comes a whole number from 1 to 100000, not 0.",
                "--rate 99999999999999 | After --rate comes a whole number from 1 to 100000, not 99999999999999."
            })
    void whatIsNotUnderstoodIsSaidInOneSentence(String arguments, String sentence) {
        assertThatThrownBy(() -> options(arguments.split(" ", -1)))
                .isInstanceOf(NotPossible.class)
                .hasMessage(sentence);
    }

    private static Options options(String... arguments) {
        return Options.of(List.of(arguments), HOME, DIRECTORY);
    }
}
