package vn.baucu.common.idempotency;

/** The request was carried out before; its answer is given again and nothing is done. */
class AlreadyAnswered extends RuntimeException {

    private final transient KeptAnswer answer;

    AlreadyAnswered(KeptAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    KeptAnswer answer() {
        return answer;
    }
}
