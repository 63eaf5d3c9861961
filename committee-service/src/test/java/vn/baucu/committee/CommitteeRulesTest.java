package vn.baucu.committee;

import org.junit.jupiter.api.Test;
import vn.baucu.testing.ServiceRules;

class CommitteeRulesTest {

    @Test
    void theCodeKeepsTheRulesOfAllServices() {
        ServiceRules.check("vn.baucu.committee");
    }
}
