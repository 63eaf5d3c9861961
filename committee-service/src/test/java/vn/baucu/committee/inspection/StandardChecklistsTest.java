package vn.baucu.committee.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandardChecklistsTest {

    @Test
    void theFirstRoundLooksAtWhatIsToBeSetUp() {
        assertThat(StandardChecklists.of(1).items())
                .extracting(ChecklistItem::item)
                .contains("direction", "bodies", "units", "consultations", "voter-conferences", "dossiers", "seals");
    }

    @Test
    void theSecondRoundLooksAtWhatIsToBeReadyForTheDay() {
        assertThat(StandardChecklists.of(2).items())
                .extracting(ChecklistItem::item)
                .contains("polling-areas", "ballots", "voter-lists", "candidate-lists", "complaints", "security");
    }

    @Test
    void aFurtherRoundIsForTheElectionToFill() {
        assertThat(StandardChecklists.of(3).items()).isEmpty();
    }
}
