package vn.baucu.local.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of articles says what the tests and the data say now. */
class ArticlePageTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs/articles.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        String page = ArticlePage.of(ROOT);
        if ("write".equals(System.getProperty("baucu.articles"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/articles.md is stale; its head says how it is made anew")
                .isEqualTo(page);
    }
}
