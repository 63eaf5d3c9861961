package vn.baucu.common.event;

import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.EducationLevel;
import vn.baucu.common.law.Gender;
import vn.baucu.common.law.PoliticalTheory;
import vn.baucu.common.law.Sector;

/**
 * What the official list says of a candidate besides name and birth date (thành phần). Party, education level, political
 * theory, sector, re-election and self-nomination are counted in the statistics of the elected and shown of nobody by
 * name, for Art 57.5 does not publish them. What the list does not state is absent, and never taken for a no.
 *
 * @param ethnicity dân tộc, such as Kinh
 * @param religion tôn giáo; {@code Không} for none
 * @param reElected whether a deputy of the same body in the term before (tái cử)
 * @param selfNominated whether standing on his or her own (tự ứng cử)
 */
public record CandidateProfile(
        Gender gender,
        String ethnicity,
        String religion,
        boolean partyMember,
        String education,
        String occupation,
        String workplace,
        @Nullable EducationLevel educationLevel,
        @Nullable PoliticalTheory politicalTheory,
        @Nullable Sector sector,
        @Nullable Boolean reElected,
        @Nullable Boolean selfNominated) {}
