package vn.baucu.committee.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code of a body (tổ chức phụ trách bầu cử), such as {@code PT-03388-005}, and the place that it names. */
public record BodyCode(String prefix, String scope) {

    /** What a code looks like; whether the body exists is another question. */
    public static final String FORM = "(NC|BC|EC|EB|PT|SC|AT|ST|ID)-[A-Z0-9][A-Z0-9-]{0,39}";

    private static final Pattern OF_A_PLACE = Pattern.compile("(NC|BC|EC|EB|PT)-([A-Z0-9][A-Z0-9-]*)");
    private static final Pattern NUMBERED = Pattern.compile("(SC|AT|ST|ID)-([A-Z0-9]+)-[1-9][0-9]{0,3}");

    public static Optional<BodyCode> parse(String code) {
        for (Pattern form : new Pattern[] {OF_A_PLACE, NUMBERED}) {
            Matcher matcher = form.matcher(code);
            if (matcher.matches()) {
                return Optional.of(new BodyCode(matcher.group(1), matcher.group(2)));
            }
        }
        return Optional.empty();
    }
}
