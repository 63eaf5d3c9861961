/** The official lists of candidates (danh sách chính thức những người ứng cử), in ballot order, and every version of them. */
@NullMarked
package vn.baucu.candidate.list;

import org.jspecify.annotations.NullMarked;
