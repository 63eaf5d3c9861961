package vn.baucu.tally.typesetting;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as Vietnamese documents write them (thể thức văn bản; Decree 30/2020). */
public final class Vietnamese {

    private static final Pattern TERM = Pattern.compile("(?iu)(\\bnhiệm kỳ )?\\b(\\d{4})( ?)- ?(\\d{4})\\b");

    private Vietnamese() {}

    /** 1.234.567 */
    public static String grouped(long number) {
        return format("#,##0", BigDecimal.valueOf(number));
    }

    /** 1.234,56 */
    public static String decimal(BigDecimal number) {
        return format("#,##0.00", number);
    }

    /** 05/02/2026 and 23/5/2021: days below ten and the first two months get a zero, so that none can be put before them. */
    public static String date(LocalDate date) {
        return day(date) + "/" + month(date) + "/" + date.getYear();
    }

    /** ngày 05 tháng 02 năm 2026 */
    public static String longDate(LocalDate date) {
        return "ngày " + day(date) + " tháng " + month(date) + " năm " + date.getYear();
    }

    /** 19 giờ 05 phút, ngày 23 tháng 5 năm 2021 */
    public static String time(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        return String.format(Locale.ROOT, "%d giờ %02d phút, ", at.getHour(), at.getMinute())
                + longDate(at.toLocalDate());
    }

    /** A term of office such as 2021 - 2026 or 2021-2026, as it stands in headings: never over two lines. */
    public static String unbroken(String text) {
        return TERM.matcher(text)
                .replaceAll(term -> spaced(term.group(1))
                        + term.group(2)
                        + (term.group(3).isEmpty() ? "\u2011" : "\u00A0-\u00A0")
                        + term.group(4));
    }

    private static String spaced(@Nullable String words) {
        return words == null ? "" : words.replace(' ', '\u00A0');
    }

    private static String day(LocalDate date) {
        return String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
    }

    private static String month(LocalDate date) {
        return date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
