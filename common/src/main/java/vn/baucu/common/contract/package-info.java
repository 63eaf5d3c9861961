/** What the contract (OpenAPI) says of every operation, said once. */
@NullMarked
package vn.baucu.common.contract;

import org.jspecify.annotations.NullMarked;
