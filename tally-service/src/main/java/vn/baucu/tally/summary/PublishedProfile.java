package vn.baucu.tally.summary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.CandidateProfile;
import vn.baucu.common.law.Gender;

/** What the law publishes of a candidate besides name and birth date (Art 57.5); the rest is for statistics only. */
@Schema(name = "PublishedProfile")
public record PublishedProfile(
        Gender gender, String ethnicity, String religion, String education, String occupation, String workplace) {

    static @Nullable PublishedProfile of(@Nullable CandidateProfile profile) {
        return profile == null
                ? null
                : new PublishedProfile(
                        profile.gender(),
                        profile.ethnicity(),
                        profile.religion(),
                        profile.education(),
                        profile.occupation(),
                        profile.workplace());
    }
}
