package vn.baucu.committee.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.common.law.Regime.BodyDecisions;
import vn.baucu.common.law.Regimes;

/** Art 13, 26.1: two thirds of all present, more than half of all in favour. */
class VoteTest {

    private static final BodyDecisions LAW = Regimes.of("vn-2015").bodyDecisions();

    @ParameterizedTest
    @CsvSource({
        "31, 21, 16, true, true",
        "31, 20, 20, false, false",
        "31, 21, 15, true, false",
        "12, 8, 7, true, true",
        "12, 8, 6, true, false",
        "12, 7, 7, false, false",
        "9, 6, 5, true, true",
        "1, 1, 1, true, true",
        "0, 0, 0, false, false"
    })
    void bothSharesAreOfAllMembers(int members, int present, int inFavour, boolean quorate, boolean adopted) {
        Vote vote = new Vote(members, present, inFavour, 0);

        assertThat(vote.isQuorate(LAW)).isEqualTo(quorate);
        assertThat(vote.isAdopted(LAW)).isEqualTo(adopted);
    }

    @Test
    void everyCountOfUpToFortyIsExact() {
        for (int members = 1; members <= 40; members++) {
            for (int present = 0; present <= members; present++) {
                for (int inFavour = 0; inFavour <= present; inFavour++) {
                    assertThat(new Vote(members, present, inFavour, 0).isAdopted(LAW))
                            .as("%d of %d of %d", inFavour, present, members)
                            .isEqualTo(3 * present >= 2 * members && 2 * inFavour > members);
                }
            }
        }
    }

    @Test
    void nobodyVotesWhoIsNotThere() {
        assertThat(new Vote(9, 6, 4, 3).isPossible()).isFalse();
        assertThat(new Vote(9, 10, 4, 3).isPossible()).isFalse();
        assertThat(new Vote(9, 7, 4, 3).isPossible()).isTrue();
    }
}
