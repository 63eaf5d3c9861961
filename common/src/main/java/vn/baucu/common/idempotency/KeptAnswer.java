package vn.baucu.common.idempotency;

import java.util.Map;

/**
 * The answer once given, kept to be given again.
 *
 * @param body empty where the answer had none
 */
record KeptAnswer(int status, Map<String, String> headers, String body) {}
