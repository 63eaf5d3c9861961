/** A real PostgreSQL and a real Kafka broker out of Maven artifacts, each a child process with a folder of its own. */
@NullMarked
package vn.baucu.embedded;

import org.jspecify.annotations.NullMarked;
