package vn.baucu.common;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.access.PublicAccess;
import vn.baucu.common.access.Role;
import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** The shape of the kernel, which every service inherits. */
class CommonRulesTest {

    private static final JavaClasses COMMON = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.baucu.common");

    @Test
    void packagesImportInOneDirection() {
        slices().matching("vn.baucu.common.(*)..")
                .should()
                .beFreeOfCycles()
                .because("each part of the kernel must be understood with those below it only")
                .check(COMMON);
    }

    @Test
    void eventsKnowNothingButTheLaw() {
        classes()
                .that()
                .resideInAPackage("vn.baucu.common.event..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify.annotations..",
                                "vn.baucu.common.event..",
                                "vn.baucu.common.law..")
                        .or(type(Role.class))
                        .or(type(Sentence.class)))
                .because("a contract must not change when a library does")
                .check(COMMON);
    }

    @Test
    void onlyTheOutboxSends() {
        noClasses()
                .that(not(resideInAPackage("vn.baucu.common.outbox..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.producer..")
                .because("what is sent outside of the outbox is lost, or said without being true, in a crash")
                .check(COMMON);
    }

    @Test
    void onlyTheInboxReads() {
        noClasses()
                .that(not(resideInAPackage("vn.baucu.common.inbox..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.consumer..")
                .because("what is read outside of the inbox counts twice when it comes twice")
                .check(COMMON);
    }

    @Test
    void theLawKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("vn.baucu.common.law..")
                .should()
                .dependOnClassesThat(resideInAPackage("vn.baucu.common..")
                        .and(not(resideInAPackage("vn.baucu.common.law..")))
                        .and(not(type(Sentence.class)))
                        .and(not(type(Named.class))))
                .because("the law does not depend on our machinery, only has its words in both languages")
                .check(COMMON);
    }

    @Test
    void onlyTheEdgeSpeaksHttp() {
        noClasses()
                .that(not(resideInAnyPackage(
                        "vn.baucu.common.access..",
                        "vn.baucu.common.file..",
                        "vn.baucu.common.idempotency..",
                        "vn.baucu.common.job..",
                        "vn.baucu.common.json..",
                        "vn.baucu.common.page..",
                        "vn.baucu.common.problem..",
                        "vn.baucu.common.publicplane..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("what is kept and sent must not depend on how it came in")
                .check(COMMON);
    }

    @Test
    void everyOperationSaysForWhomItIs() {
        methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should()
                .beAnnotatedWith(DutyRequired.class)
                .orShould()
                .beAnnotatedWith(PublicAccess.class)
                .because("an operation is closed until it says which duty opens it")
                .check(COMMON);
    }
}
