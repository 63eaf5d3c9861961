package vn.baucu.tally.form;

import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.organisation.Election;

/**
 * A form that somebody asks for.
 *
 * @param place code of the polling area, constituency or area
 * @param ballotType only where the form is for several of the place
 * @param version without it the one that stands
 */
record FormOrder(
        Election election,
        FormSet set,
        Form form,
        String place,
        @Nullable BallotType ballotType,
        Round round,
        @Nullable Integer version,
        Officer officer) {}
