package vn.baucu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceRulesTest {

    private static final String UNSOUND = "vn.baucu.testing.unsound";

    @Test
    void everyBreachOfEveryRuleIsReported() {
        JavaClasses classes = new ClassFileImporter().importPackages(UNSOUND);

        List<String> breaches =
                ServiceRules.breaches(classes, ServiceRules.ofSources(UNSOUND)).toList();

        assertThat(breaches)
                .satisfiesExactly(
                        cycle -> assertThat(cycle).contains("Cycle detected", "Slice minutes", "Slice rollup"),
                        sent -> assertThat(sent).contains("Rollup", "KafkaProducer"),
                        http -> assertThat(http).contains("Rollup", "WebApplicationException"),
                        open -> assertThat(open)
                                .contains("MinutesResource.list()")
                                .contains("closed until it says which duty opens it"));
    }
}
