/** The election law: its vocabulary, its regimes as data, and the rules that are code. */
@NullMarked
package vn.baucu.common.law;

import org.jspecify.annotations.NullMarked;
