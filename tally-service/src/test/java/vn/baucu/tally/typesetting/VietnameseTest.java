package vn.baucu.tally.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class VietnameseTest {

    @Test
    void thousandsArePartedByPoints() {
        assertThat(Vietnamese.grouped(0)).isEqualTo("0");
        assertThat(Vietnamese.grouped(999)).isEqualTo("999");
        assertThat(Vietnamese.grouped(69_198_594)).isEqualTo("69.198.594");
    }

    @Test
    void percentagesHaveTwoDecimalsAfterAComma() {
        assertThat(Vietnamese.decimal(new BigDecimal("22.57"))).isEqualTo("22,57");
        assertThat(Vietnamese.decimal(new BigDecimal("99.6"))).isEqualTo("99,60");
        assertThat(Vietnamese.decimal(new BigDecimal("1234.5"))).isEqualTo("1.234,50");
    }

    @Test
    void daysBelowTenAndTheFirstTwoMonthsHaveAZero() {
        assertThat(Vietnamese.longDate(LocalDate.of(2026, 2, 5))).isEqualTo("ngày 05 tháng 02 năm 2026");
        assertThat(Vietnamese.longDate(LocalDate.of(2021, 5, 23))).isEqualTo("ngày 23 tháng 5 năm 2021");
        assertThat(Vietnamese.date(LocalDate.of(2026, 12, 9))).isEqualTo("09/12/2026");
    }

    @Test
    void timesAreThoseOfVietnam() {
        assertThat(Vietnamese.time(Instant.parse("2021-05-23T17:05:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")))
                .isEqualTo("0 giờ 05 phút, ngày 24 tháng 5 năm 2021");
    }

    @Test
    void aTermOfOfficeStaysOnOneLine() {
        assertThat(Vietnamese.unbroken("NHIỆM KỲ 2021 - 2026")).isEqualTo("NHIỆM\u00A0KỲ\u00A02021\u00A0-\u00A02026");
        assertThat(Vietnamese.unbroken("NHIỆM KỲ 2021-2026")).isEqualTo("NHIỆM\u00A0KỲ\u00A02021\u20112026");
        assertThat(Vietnamese.unbroken("SỐ 12345-2026")).isEqualTo("SỐ 12345-2026");
    }
}
