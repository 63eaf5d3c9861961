package vn.baucu.committee.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.turnout.Turnout;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.Regimes;

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
                - Đại biểu Quốc hội: 45,68% (123.456/270.270 cử tri)
                  Nơi cao nhất: Huyện Sìn Hồ (66,67%); nơi thấp nhất: Thành phố Lai Châu (12,50%)
                  Khu vực bỏ phiếu đạt 100%: 3/867
                  Số liệu của 412/867 khu vực bỏ phiếu, báo cáo sau cùng lúc 11:24 ngày 23/05/2021; \
                so với danh sách cử tri khi báo cáo (cộng số phiên bản: 1.003).

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

    @Test
    void aBulletinSaysThatNobodyReportedTurnout() {
        assertThat(BulletinText.of(standing(List.of(), List.of(), List.of(), null, List.of())))
                .contains("1. Cử tri đi bỏ phiếu\nChưa có khu vực bỏ phiếu nào (trong 867) báo cáo");
    }

    private static final Standing.Voted VOTED = new Standing.Voted(
            "Đại biểu Quốc hội",
            turnout("", 867, 412, 3, 123_456, 270_270, 1_003),
            turnout("Huyện Sìn Hồ", 100, 90, 1, 2, 3, 90),
            turnout("Thành phố Lai Châu", 100, 90, 2, 1, 8, 90));

    private static Turnout turnout(
            String place, long pollingAreas, long reported, long complete, long voted, long listed, long versions) {
        Instant latest = Instant.parse("2021-05-23T04:24:59Z");
        return new Turnout(place, pollingAreas, reported, complete, voted, listed, versions, latest);
    }

    private static Standing standing(
            List<QuickReport> reports, List<String> missing, List<Standing.Incidents> incidents, String corrects) {
        return standing(reports, missing, incidents, corrects, List.of(VOTED));
    }

    private static Standing standing(
            List<QuickReport> reports,
            List<String> missing,
            List<Standing.Incidents> incidents,
            String corrects,
            List<Standing.Voted> turnout) {
        return new Standing(
                "12",
                AreaLevel.PROVINCE,
                "Tỉnh Lai Châu",
                CUT_OFF,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                8,
                missing,
                867,
                turnout,
                Regimes.of("vn-2015").percentages(),
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
