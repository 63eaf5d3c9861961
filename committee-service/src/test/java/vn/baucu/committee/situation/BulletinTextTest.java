package vn.baucu.committee.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.AreaLevel;

class BulletinTextTest {

    private static final Instant CUT_OFF = Instant.parse("2021-05-23T04:30:00Z");

    @Test
    void aBulletinFollowsTheUsualOrder() {
        String text = BulletinText.of(standing(
                List.of(
                        report("12", "Tỉnh Lai Châu", "Cả tỉnh đúng tiến độ."),
                        report("105", "Thành phố Lai Châu", "Ổn định.")),
                List.of("Huyện Sìn Hồ"),
                List.of(new Standing.Incidents("CRITICAL", 1, 0), new Standing.Incidents("URGENT", 2, 1)),
                null));

        assertThat(text).isEqualTo("""
                ỦY BAN BẦU CỬ TỈNH LAI CHÂU

                BÁO CÁO NHANH
                Tình hình bầu cử tính đến 11:30 ngày 23/05/2021

                1. Cử tri đi bỏ phiếu
                Tỷ lệ cử tri đi bỏ phiếu: ……%
                Nơi cao nhất: …… (……%); nơi thấp nhất: …… (……%)
                Khu vực bỏ phiếu đạt 100%: ……/867

                2. Tình hình chung
                Cả tỉnh đúng tiến độ.
                - Thành phố Lai Châu: Ổn định.

                3. Dư luận, tâm tư cử tri
                Không có.

                4. An ninh, trật tự
                Không có.

                5. Y tế
                Không có.

                6. Thời tiết
                Có mưa.
                - Thành phố Lai Châu: Có mưa.

                7. Sự cố
                Đã ghi nhận 3 sự cố (1 hỏa tốc, 2 khẩn), còn 1 đang xử lý.

                8. Trường hợp đặc biệt
                Không có.

                9. Đơn vị bầu cử, số đại biểu được bầu
                - Đại biểu Quốc hội: 2 đơn vị bầu cử, bầu 6 đại biểu

                10. Báo cáo của cấp dưới
                Đã báo cáo: 7/8
                Chưa báo cáo: Huyện Sìn Hồ
                """);
    }

    @Test
    void aCorrectionNamesTheOldBulletin() {
        String text = BulletinText.of(standing(List.of(), List.of(), List.of(), "05/BC-UBBC"));

        assertThat(text)
                .contains("(Đính chính Báo cáo số 05/BC-UBBC)")
                .contains("7. Sự cố\nKhông có.")
                .contains("Đã báo cáo: 8/8")
                .doesNotContain("Chưa báo cáo");
    }

    private static Standing standing(
            List<QuickReport> reports, List<String> missing, List<Standing.Incidents> incidents, String corrects) {
        return new Standing(
                "12",
                AreaLevel.PROVINCE,
                "Tỉnh Lai Châu",
                CUT_OFF,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                8,
                missing,
                867,
                List.of(new Standing.Seats("Đại biểu Quốc hội", 2, 6)),
                incidents,
                reports,
                corrects);
    }

    private static QuickReport report(String area, String name, String situation) {
        return new QuickReport(
                area,
                name,
                CUT_OFF,
                new QuickReportDocument(situation, null, null, null, "Có mưa.", null, null),
                CUT_OFF,
                false,
                1);
    }
}
