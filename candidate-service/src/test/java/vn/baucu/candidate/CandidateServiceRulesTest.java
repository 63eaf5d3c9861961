package vn.baucu.candidate;

import org.junit.jupiter.api.Test;
import vn.baucu.testing.ServiceRules;

class CandidateServiceRulesTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        ServiceRules.check("vn.baucu.candidate");
    }
}
