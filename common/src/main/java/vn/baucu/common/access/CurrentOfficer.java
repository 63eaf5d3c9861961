package vn.baucu.common.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who acts in this request, once {@link AccessFilter} has let it in. */
@RequestScoped
public class CurrentOfficer {

    private @Nullable Officer officer;

    void is(Officer allowed) {
        this.officer = allowed;
    }

    public Officer get() {
        if (officer == null) {
            throw new IllegalStateException("no duty was checked: the operation is public");
        }
        return officer;
    }
}
