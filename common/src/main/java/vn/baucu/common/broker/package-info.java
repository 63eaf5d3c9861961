/** The way of a service to the broker, and how services know each other's records. */
@NullMarked
package vn.baucu.common.broker;

import org.jspecify.annotations.NullMarked;
