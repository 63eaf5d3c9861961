package vn.baucu.voter;

import org.junit.jupiter.api.Test;
import vn.baucu.testing.ServiceRules;

class VoterServiceRulesTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        ServiceRules.check("vn.baucu.voter");
    }
}
