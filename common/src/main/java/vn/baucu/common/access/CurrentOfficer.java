package vn.baucu.common.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who acts in this request, once {@link AccessFilter} has let it in. */
@RequestScoped
public class CurrentOfficer {

    private @Nullable Officer officer;
    private @Nullable String election;

    void is(Officer allowed, @Nullable String inElection) {
        this.officer = allowed;
        this.election = inElection;
    }

    /** In which election; none where the operation is about no single one. */
    public @Nullable String election() {
        return election;
    }

    public Officer get() {
        if (officer == null) {
            throw new IllegalStateException("no duty was checked: the operation is public");
        }
        return officer;
    }
}
