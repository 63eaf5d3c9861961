package vn.baucu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.Embedded;

/** Lists come in pages that neither skip nor repeat (G-100). */
@QuarkusTest
@WithTestResource(Embedded.class)
class PageTest extends ServiceTest {

    @Test
    void pagesFollowEachOtherToTheEnd() {
        List<String> texts = add(7);

        List<String> seen = new ArrayList<>();
        JsonPath page = page("limit=3");
        seen.addAll(page.getList("items.text"));
        while (page.getString("next") != null) {
            page = page("limit=3&after=" + page.getString("next"));
            seen.addAll(page.getList("items.text"));
        }

        assertThat(seen).containsExactlyElementsOf(texts);
    }

    @Test
    void aPageThatIsJustFullIsTheLast() {
        add(3);

        assertThat(page("limit=3").getString("next")).isNull();
    }

    @Test
    void whatIsAddedMeanwhileMovesNothing() {
        add(4);
        String next = page("limit=2").getString("next");

        asTeam().body(Map.of("text", "a", "count", 1)).post(NOTES).then().statusCode(201);

        assertThat(page("limit=2&after=" + next).<String>getList("items.text")).containsExactly("note 2", "note 3");
    }

    @Test
    void aCursorChangedByOneCharacterIsRefused() {
        add(3);
        String cursor = page("limit=2").getString("next");

        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            refused(cursor.substring(0, i) + other + cursor.substring(i + 1), "");
        }
        refused(cursor.substring(0, cursor.length() - 1), "");
        refused(cursor + "A", "");
        refused("x", "");
    }

    /** Base64 leaves bits of the last character unused: what says the same must look the same. */
    @Test
    void aCursorHasOneSpelling() {
        add(3);
        String cursor = page("limit=2").getString("next");
        char last = cursor.charAt(cursor.length() - 1);

        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .chars()
                .filter(character -> character != last)
                .forEach(character -> refused(cursor.substring(0, cursor.length() - 1) + (char) character, ""));
    }

    @Test
    void aCursorOfAnotherFilterIsRefused() {
        add(3);
        String cursor = page("limit=2").getString("next");

        refused(cursor, "&round=FIRST");
    }

    private List<String> add(int number) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            texts.add("note " + i);
            asTeam().body(Map.of("text", "note " + i, "count", i))
                    .post(NOTES)
                    .then()
                    .statusCode(201);
        }
        return texts;
    }

    private JsonPath page(String query) {
        return asTeam().get(NOTES + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void refused(String cursor, String filter) {
        asTeam().get(NOTES + "?limit=2&after=" + cursor + filter)
                .then()
                .statusCode(400)
                .body("type", is("/problems/cursor-invalid"));
    }
}
