package vn.baucu.tally;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.ServiceRules;

/** What the code of this service keeps to. */
class TallyServiceRulesTest {

    @Test
    void theCodeKeepsTheRulesOfEveryService() {
        ServiceRules.check("vn.baucu.tally");
    }

    @Test
    void theRollupKnowsOnlyEvents() {
        noClasses()
                .that()
                .resideInAPackage("vn.baucu.tally.rollup..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.baucu.tally.minutes..", "vn.baucu.tally.tallies..", "jakarta.ws.rs..")
                .because("it could run in a service of its own and must be rebuildable from the log alone")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.baucu.tally"));
    }
}
