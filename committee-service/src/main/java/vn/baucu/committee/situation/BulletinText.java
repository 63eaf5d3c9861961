package vn.baucu.committee.situation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.turnout.Turnout;
import vn.baucu.common.law.AreaLevel;

/** Writes a bulletin in the usual order: turnout, situation, opinion, security, incidents, then what is elected. */
final class BulletinText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", VIETNAMESE);
    private static final String NONE = "Không có.";
    private static final Map<String, String> URGENCIES =
            Map.of("ROUTINE", "thường", "URGENT", "khẩn", "CRITICAL", "hỏa tốc");

    private final Standing standing;
    private final List<String> lines = new ArrayList<>();
    private int section;

    private BulletinText(Standing standing) {
        this.standing = standing;
    }

    static String of(Standing standing) {
        return new BulletinText(standing).write();
    }

    private String write() {
        lines.add(
                standing.level() == AreaLevel.NATION
                        ? "HỘI ĐỒNG BẦU CỬ QUỐC GIA"
                        : "ỦY BAN BẦU CỬ " + standing.name().toUpperCase(VIETNAMESE));
        lines.add("");
        lines.add("BÁO CÁO NHANH");
        lines.add("Tình hình bầu cử tính đến " + moment(standing.cutOff()));
        if (standing.corrects() != null) {
            lines.add("(Đính chính Báo cáo số " + standing.corrects() + ")");
        }
        turnout();
        said("Tình hình chung", QuickReportDocument::situation);
        said("Dư luận, tâm tư cử tri", QuickReportDocument::opinion);
        said("An ninh, trật tự", QuickReportDocument::security);
        said("Y tế", QuickReportDocument::health);
        said("Thời tiết", QuickReportDocument::weather);
        incidents();
        said("Trường hợp đặc biệt", QuickReportDocument::specialCases);
        elected();
        missing();
        return String.join("\n", lines) + "\n";
    }

    private void turnout() {
        heading("Cử tri đi bỏ phiếu");
        if (standing.turnout().isEmpty()) {
            lines.add("Chưa có khu vực bỏ phiếu nào (trong " + grouped(standing.pollingAreas())
                    + ") báo cáo số cử tri đã bỏ phiếu.");
        }
        for (Standing.Voted voted : standing.turnout()) {
            Turnout all = voted.all();
            lines.add("- " + voted.ballot() + ": " + rate(all) + " (" + grouped(all.voted()) + "/"
                    + grouped(all.listed()) + " cử tri)");
            lines.add("  Nơi cao nhất: " + voted.highest().place() + " (" + rate(voted.highest()) + "); nơi thấp nhất: "
                    + voted.lowest().place() + " (" + rate(voted.lowest()) + ")");
            lines.add("  Khu vực bỏ phiếu đạt 100%: " + grouped(all.complete()) + "/" + grouped(all.pollingAreas()));
            lines.add("  Số liệu của " + grouped(all.reported()) + "/" + grouped(all.pollingAreas())
                    + " khu vực bỏ phiếu, báo cáo sau cùng lúc " + moment(all.latest())
                    + "; so với danh sách cử tri khi báo cáo (cộng số phiên bản: " + grouped(all.rollVersions())
                    + ").");
        }
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(standing.zone()));
    }

    private String rate(Turnout turnout) {
        return turnout.percent(standing.percentages())
                .map(percent -> percent.toPlainString().replace('.', ',') + "%")
                .orElse("");
    }

    private static String grouped(long number) {
        return String.format(VIETNAMESE, "%,d", number);
    }

    private void incidents() {
        heading("Sự cố");
        int all =
                standing.incidents().stream().mapToInt(Standing.Incidents::all).sum();
        if (all > 0) {
            int open = standing.incidents().stream()
                    .mapToInt(Standing.Incidents::open)
                    .sum();
            String parts = standing.incidents().stream()
                    .map(part -> part.all() + " " + URGENCIES.getOrDefault(part.urgency(), part.urgency()))
                    .collect(Collectors.joining(", "));
            lines.add("Đã ghi nhận " + all + " sự cố (" + parts + "), còn " + open + " đang xử lý.");
        }
        if (!parts(QuickReportDocument::incidents) && all == 0) {
            lines.add(NONE);
        }
    }

    private void elected() {
        heading("Đơn vị bầu cử, số đại biểu được bầu");
        standing.seats()
                .forEach(seats -> lines.add("- " + seats.ballot() + ": " + seats.constituencies()
                        + " đơn vị bầu cử, bầu " + seats.seats() + " đại biểu"));
        if (standing.seats().isEmpty()) {
            lines.add(NONE);
        }
    }

    private void missing() {
        heading("Báo cáo của cấp dưới");
        int reported = standing.below() - standing.missing().size();
        lines.add("Đã báo cáo: " + reported + "/" + standing.below());
        if (!standing.missing().isEmpty()) {
            lines.add("Chưa báo cáo: " + String.join(", ", standing.missing()));
        }
    }

    private void said(String title, Function<QuickReportDocument, @Nullable String> part) {
        heading(title);
        if (!parts(part)) {
            lines.add(NONE);
        }
    }

    private boolean parts(Function<QuickReportDocument, @Nullable String> part) {
        boolean any = false;
        for (QuickReport report : standing.reports()) {
            String words = part.apply(report.report());
            if (words != null) {
                lines.add(report.area().equals(standing.area()) ? words : "- " + report.name() + ": " + words);
                any = true;
            }
        }
        return any;
    }

    private void heading(String title) {
        section++;
        lines.add("");
        lines.add(section + ". " + title);
    }
}
