package vn.baucu.local.article;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.baucu.testing.Article;

/** A test that proves an article, or a whole part of a regime's data. */
record Proof(String module, String test, String sentence, String regime, String article, String rules) {

    /** All that the compiled tests of a module say they prove. */
    static List<Proof> read(Path root, String module) {
        List<Proof> proofs = new ArrayList<>();
        for (JavaClass test : new ClassFileImporter().importPath(root.resolve(module + "/target/test-classes"))) {
            test.tryGetAnnotationOfType(Article.class)
                    .ifPresent(article -> proofs.addAll(of(module, test, "every test", article)));
            for (JavaMethod method : test.getMethods()) {
                method.tryGetAnnotationOfType(Article.class)
                        .ifPresent(article -> proofs.addAll(of(module, test, sentence(method), article)));
            }
        }
        return proofs;
    }

    boolean proves(Rule rule) {
        boolean here = regime.isEmpty() || regime.equals(rule.regime());
        return here && (rules.equals(rule.group()) || (!article.isEmpty() && covers(article, rule.article())));
    }

    /** Who proves 79 proves it with 79.1, and who proves 11.2 proves something of 11. */
    private static boolean covers(String article, String other) {
        return article.equals(other) || other.startsWith(article + ".") || article.startsWith(other + ".");
    }

    private static List<Proof> of(String module, JavaClass test, String sentence, Article article) {
        Stream<Proof> ofArticles = Arrays.stream(article.value())
                .map(one -> new Proof(module, test.getSimpleName(), sentence, article.regime(), one, ""));
        Stream<Proof> ofRules = Stream.of(article.rules())
                .filter(rules -> !rules.isEmpty())
                .map(rules -> new Proof(module, test.getSimpleName(), sentence, article.regime(), "", rules));
        return Stream.concat(ofArticles, ofRules).toList();
    }

    /** The name of the method as the sentence that it is. */
    private static String sentence(JavaMethod method) {
        return method.getName().replaceAll("(?=[A-Z])|(?<=[a-z])(?=[0-9])", " ").toLowerCase(Locale.ROOT);
    }
}
