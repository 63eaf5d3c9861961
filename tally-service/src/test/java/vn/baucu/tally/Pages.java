package vn.baucu.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;

/** Lists as they come to whoever follows them to their end. */
public final class Pages {

    private Pages() {}

    public static <T> List<T> whole(int limit, Function<Paging, Page<T>> question) {
        List<T> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            Page<T> page = question.apply(Paging.from(next, limit, "test"));
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }
}
