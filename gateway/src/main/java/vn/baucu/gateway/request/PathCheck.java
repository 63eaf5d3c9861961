package vn.baucu.gateway.request;

/** A path that two readers could understand differently is not taken, so that nobody slips between them. */
final class PathCheck {

    private PathCheck() {}

    static boolean isPlain(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        int segment = 1;
        for (int i = 1; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/') {
                if (i == segment || dots(path, segment, i)) {
                    return false;
                }
                segment = i + 1;
            } else if (c == '%') {
                if (!plainEscape(path, i)) {
                    return false;
                }
            } else if (c <= ' ' || c >= 127 || c == ';' || c == '\\') {
                return false;
            }
        }
        return !dots(path, segment, path.length());
    }

    private static boolean dots(String path, int from, int to) {
        int length = to - from;
        return (length == 1 || length == 2) && path.charAt(from) == '.' && path.charAt(to - 1) == '.';
    }

    /** An escape may stand for a letter of a name, never for a character that has a meaning in a path. */
    private static boolean plainEscape(String path, int at) {
        if (at + 2 >= path.length()) {
            return false;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        int value = high * 16 + low;
        return value >= ' ' && value != 127 && "/\\%.;?#".indexOf(value) < 0;
    }
}
