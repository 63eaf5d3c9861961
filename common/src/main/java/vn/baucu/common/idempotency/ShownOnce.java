package vn.baucu.common.idempotency;

/** An answer with a secret in it, which is not kept to be given again. */
public interface ShownOnce {

    /** What is kept of it. */
    Object withoutSecret();
}
