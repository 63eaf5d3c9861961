/** The whole of Baucu on one machine, started by one command: servers, services, demonstration, and an orderly end. */
@NullMarked
package vn.baucu.local;

import org.jspecify.annotations.NullMarked;
