package vn.baucu.tally.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.tally.percentage.Share;

/**
 * Who was elected (cơ cấu đại biểu trúng cử; parts II and III of the forms). What an official list does not state is
 * counted as unstated, and not as a no.
 */
@Schema(name = "WinnerStructure")
public record WinnerStructure(
        @Schema(description = "Seats fixed") int fixed,
        int elected,
        int missing,

        @Schema(description = "Elected, and confirmed since (Art 88)")
        int confirmed,

        @Schema(description = "Elected, and not confirmed") int notConfirmed,

        @Schema(description = "Elected, of whom the list states nothing but name and birth date")
        int withoutProfile,

        Share women,

        @Schema(description = "Of another ethnicity than Kinh")
        Share minority,

        @Schema(description = "Not yet 40 on election day") Share under40,
        @Schema(description = "No members of the Party") Share nonParty,
        @Schema(description = "Of a religion") Share religious,
        Share reElected,
        int reElectedUnstated,
        Share selfNominated,
        int selfNominatedUnstated,
        Education education,
        Theory politicalTheory,
        Sectors sectors) {

    /** Trình độ chuyên môn: parts that make the whole. */
    @Schema(name = "EducationOfWinners")
    public record Education(Share belowUniversity, Share university, Share postgraduate, Share unstated) {}

    /** Trình độ lý luận chính trị: parts that make the whole. */
    @Schema(name = "PoliticalTheoryOfWinners")
    public record Theory(Share none, Share intermediate, Share advanced, Share bachelor, Share unstated) {}

    /** Khu vực công tác: parts that make the whole. */
    @Schema(name = "SectorsOfWinners")
    public record Sectors(
            Share party,
            Share government,
            Share fatherlandFront,
            Share court,
            Share procuracy,
            Share armedForces,
            Share other,
            Share unstated) {}
}
