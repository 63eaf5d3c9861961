package vn.baucu.tally.typesetting;

import org.w3c.dom.Element;

/** How text looks, as far as forms need it; inherited from the outside in, by the classes of the style sheet. */
record Look(String align, boolean bold, boolean italic, boolean underlined, int halfPoints, boolean loud) {

    private static final int TEXT = 26;
    private static final int SMALL = 20;
    private static final int TABLE = 22;
    private static final int HEADING = 28;

    static final Look PLAIN = new Look("both", false, false, false, TEXT, false);

    Look of(Element element) {
        String name = element.getTagName();
        boolean heading = name.equals("h1") || name.equals("h2");
        return new Look(
                align(element, name),
                bold || heading || name.equals("b") || name.equals("strong") || name.equals("th") || has(element, "b"),
                italic || name.equals("i") || name.equals("em") || has(element, "i"),
                underlined || has(element, "u"),
                size(element, name),
                loud || has(element, "watermark"));
    }

    private String align(Element element, String name) {
        if (has(element, "c") || name.equals("h1") || name.equals("th")) {
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
        return name.equals("h1") || has(element, "watermark") ? HEADING : halfPoints;
    }

    private static boolean has(Element element, String styleClass) {
        return Sheet.is(element, styleClass);
    }
}
