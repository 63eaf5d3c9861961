package vn.baucu.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TokenCommandTest {

    private static final Path HOME = Path.of("/srv/baucu");

    @Test
    void whoStandsInTheUsualPlaceTypesLittle() {
        assertThat(new TokenCommand(HOME, HOME.resolve("data"), HOME).of("ub-12"))
                .isEqualTo("deploy/token ub-12");
    }

    @Test
    void anotherFolderIsNamed() {
        assertThat(new TokenCommand(HOME, Path.of("/var/lib/baucu"), HOME).of("ub-12"))
                .isEqualTo("deploy/token ub-12 --data /var/lib/baucu");
    }

    @Test
    void whoStandsElsewhereIsToldTheWay() {
        assertThat(new TokenCommand(HOME, HOME.resolve("data"), Path.of("/tmp")).of("hdbc"))
                .isEqualTo("/srv/baucu/deploy/token hdbc");
    }

    @Test
    void aShellTakesANameForOneWord() {
        assertThat(new TokenCommand(HOME, Path.of("/home/An's data"), HOME).of("hdbc"))
                .isEqualTo("deploy/token hdbc --data '/home/An'\\''s data'");
    }
}
