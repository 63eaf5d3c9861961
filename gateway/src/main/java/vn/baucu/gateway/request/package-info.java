/** What a request must look like before anybody reads it: one meaning per path, sane headers, an id. */
@NullMarked
package vn.baucu.gateway.request;

import org.jspecify.annotations.NullMarked;
