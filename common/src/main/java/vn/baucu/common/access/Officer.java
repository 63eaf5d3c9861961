package vn.baucu.common.access;

import java.util.List;

/**
 * The signed-in person and the duty under which he or she acts now.
 *
 * @param scopes codes of the areas, constituencies or polling areas of the duties that allowed the operation
 * @param request id of the request
 */
public record Officer(String name, Role role, List<String> scopes, String request) {}
