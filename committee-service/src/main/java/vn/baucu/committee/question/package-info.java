/** Questions of voters and officials, and the answers that are published. */
@NullMarked
package vn.baucu.committee.question;

import org.jspecify.annotations.NullMarked;
