package vn.baucu.tally.form;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateNode;
import io.quarkus.qute.ValueResolver;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.baucu.tally.typesetting.Vietnamese;

/**
 * What templates say beside the names of things: {@code grouped}, {@code decimal}, {@code orNone}, {@code date},
 * {@code longDate}, {@code time}, {@code upper}, {@code capital}, {@code cited}, {@code word}. What is missing is written as
 * nothing.
 */
final class FormLanguage {

    private static final int BEFORE_ALL = 1000;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private FormLanguage() {}

    static List<ValueResolver> words(Map<String, String> words) {
        return List.of(
                on(Number.class, "grouped", number -> Vietnamese.grouped(number.longValue())),
                on(Number.class, "decimal", number -> Vietnamese.decimal(new BigDecimal(number.toString()))),
                on(Number.class, "orNone", number -> orNone(number.longValue())),
                on(String.class, "date", text -> Vietnamese.date(day(text))),
                on(String.class, "longDate", text -> Vietnamese.longDate(day(text))),
                on(String.class, "time", text -> Vietnamese.time(Instant.parse(text), VIETNAM)),
                on(String.class, "upper", text -> Vietnamese.unbroken(text.toUpperCase(Locale.ROOT))),
                on(String.class, "capital", text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)),
                on(String.class, "cited", FormLanguage::cited),
                on(String.class, "word", text -> words.getOrDefault(text, text)));
    }

    /** What is not there is written as nothing. */
    static final ResultMapper NOTHING = new ResultMapper() {
        @Override
        public boolean appliesTo(TemplateNode.Origin origin, Object result) {
            return Results.isNotFound(result);
        }

        @Override
        public String map(Object result, Expression expression) {
            return "";
        }
    };

    private static String orNone(long count) {
        return count == 0 ? "Không có" : Vietnamese.grouped(count) + "\u00A0vụ việc";
    }

    /** 80.1 as laws are cited: khoản 1 Điều 80. */
    private static String cited(String article) {
        int clause = article.indexOf('.');
        return clause < 0
                ? "Điều " + article
                : "khoản " + article.substring(clause + 1) + " Điều " + article.substring(0, clause);
    }

    private static LocalDate day(String text) {
        return text.contains("T") ? LocalDate.ofInstant(Instant.parse(text), VIETNAM) : LocalDate.parse(text);
    }

    private static <T> ValueResolver on(Class<T> type, String name, Function<T, String> written) {
        return resolver(
                context -> context.getName().equals(name)
                        && context.getParams().isEmpty()
                        && type.isInstance(context.getBase()),
                context -> written.apply(type.cast(context.getBase())));
    }

    private static ValueResolver resolver(Predicate<EvalContext> when, Function<EvalContext, Object> value) {
        return ValueResolver.builder()
                .priority(BEFORE_ALL)
                .appliesTo(when)
                .resolveSync(value)
                .build();
    }
}
