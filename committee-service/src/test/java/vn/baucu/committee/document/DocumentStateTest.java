package vn.baucu.committee.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentStateTest {

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, CANCELLED, true",
        "REGISTERED, REGISTERED, false",
        "CANCELLED, REGISTERED, false",
        "CANCELLED, CANCELLED, false"
    })
    void aDocumentIsCancelledOnce(DocumentState from, DocumentState to, boolean possible) {
        assertThat(from.canBecome(to)).isEqualTo(possible);
    }
}
