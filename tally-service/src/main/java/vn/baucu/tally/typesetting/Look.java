package vn.baucu.tally.typesetting;

import org.w3c.dom.Element;

/**
 * How text looks, as far as forms need it; inherited from the outside in, by the classes of the style sheet.
 *
 * @param leading it stands on the page of what follows
 */
record Look(
        String align, boolean bold, boolean italic, boolean underlined, int halfPoints, boolean loud, boolean leading) {

    private static final int TEXT = 26;
    private static final int SMALL = 20;
    private static final int TABLE = 22;
    private static final int HEADING = 28;
    private static final int ACROSS = 56;

    static final Look PLAIN = new Look("both", false, false, false, TEXT, false, false);

    Look of(Element element) {
        String name = element.getTagName();
        boolean heading = name.equals("h1") || name.equals("h2");
        boolean warning = has(element, "watermark") || has(element, "note");
        return new Look(
                align(element, name),
                bold
                        || heading
                        || warning
                        || name.equals("b")
                        || name.equals("strong")
                        || name.equals("th")
                        || has(element, "b"),
                italic || name.equals("i") || name.equals("em") || has(element, "i"),
                underlined || has(element, "u"),
                size(element, name),
                loud || warning,
                heading || has(element, "lead") || (leading && !name.equals("table")));
    }

    /** Whatever follows stands on the same page. */
    Look kept() {
        return new Look(align, bold, italic, underlined, halfPoints, loud, true);
    }

    private String align(Element element, String name) {
        if (has(element, "c")
                || has(element, "note")
                || has(element, "watermark")
                || name.equals("h1")
                || name.equals("th")) {
            return "center";
        }
        if (has(element, "r")) {
            return "right";
        }
        return has(element, "l") || name.equals("td") ? "left" : align;
    }

    private int size(Element element, String name) {
        if (has(element, "small")) {
            return SMALL;
        }
        if (name.equals("table") && !has(element, "plain")) {
            return TABLE;
        }
        if (has(element, "watermark")) {
            return ACROSS;
        }
        return name.equals("h1") ? HEADING : halfPoints;
    }

    private static boolean has(Element element, String styleClass) {
        return Sheet.is(element, styleClass);
    }
}
