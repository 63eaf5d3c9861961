package vn.baucu.common.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void aLostConnectionIsTheDatabaseAway() {
        assertThat(Outage.caused(new IllegalStateException(connectionLost()))).isTrue();
    }

    /** It was answered 500, which nobody sends again: what came back from the commit hid its reason. */
    @Test
    void aCommitThatBreaksOffIsTheDatabaseAway() {
        Exception rolledBack = new Exception("Could not commit transaction.");
        rolledBack.addSuppressed(new Exception("Error trying to transactionCommit", connectionLost()));

        assertThat(Outage.caused(new IllegalStateException(rolledBack))).isTrue();
    }

    @Test
    void aBrokenConstraintIsAFault() {
        assertThat(Outage.caused(new IllegalStateException(new SQLException("duplicate key", "23505"))))
                .isFalse();
    }

    @Test
    void anythingElseIsAFault() {
        assertThat(Outage.caused(new IllegalStateException("odd"))).isFalse();
    }

    private static SQLException connectionLost() {
        return new SQLException("An I/O error occurred", "08006");
    }
}
