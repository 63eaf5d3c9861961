package vn.baucu.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void valuesTakeTheirPlacesInBothLanguages() {
        Sentence sentence = new Sentence("Dòng {1}, cột {0}", "Column {0}, line {1}").with("a", 7);

        assertThat(sentence).isEqualTo(new Sentence("Dòng 7, cột a", "Column a, line 7"));
    }

    /** A value was once taken for a place, so that whoever sent {1} read the next value in its stead. */
    @Test
    void bracesWithinAValueAreItsOwn() {
        Sentence sentence = new Sentence("{0} {1}", "{0} {1}").with("{1}$0", "secret");

        assertThat(sentence.en()).isEqualTo("{1}$0 secret");
    }

    @Test
    void aPlaceWithoutAValueStays() {
        assertThat(new Sentence("{0} {1}", "{0} {1}").with("a").vi()).isEqualTo("a {1}");
    }

    @Test
    void vietnameseIsSpokenUnlessEnglishIsAskedFor() {
        Sentence sentence = new Sentence("có", "yes");

        assertThat(sentence.in(Locale.ENGLISH)).isEqualTo("yes");
        assertThat(sentence.in(Locale.FRENCH)).isEqualTo("có");
    }
}
