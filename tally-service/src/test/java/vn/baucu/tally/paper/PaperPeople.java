package vn.baucu.tally.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.baucu.common.event.CandidateProfile;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.EducationLevel;
import vn.baucu.common.law.Gender;
import vn.baucu.common.law.PoliticalTheory;
import vn.baucu.common.law.Sector;

/** People who do not exist, with names as long as names get. */
final class PaperPeople {

    private static final String[] FAMILIES = {
        "Nguyễn", "Trần Lê", "Công Tằng Tôn Nữ", "Phạm", "Huỳnh", "Công Huyền Tôn Nữ", "Trương Nguyễn", "Đỗ", "Lý", "Võ"
    };
    private static final String[] MIDDLES = {"Thị", "Hoàng", "Văn", "Ngọc", "Thùy", "Khánh", "Đức"};
    private static final String[] GIVEN = {
        "Mẫu", "Thí Dụ", "Thử", "Ưởng", "Phương Nghiễm", "Quyết", "Diễm Khuyên", "Thưởng", "Vượng", "Ỷ", "Trường"
    };

    private PaperPeople() {}

    static List<ListedCandidate> candidates(String constituency, int first, int many) {
        List<ListedCandidate> listed = new ArrayList<>();
        for (int place = 1; place <= many; place++) {
            int person = first * 7 + place * 3;
            listed.add(new ListedCandidate(
                    constituency + "-0" + place,
                    place,
                    name(person),
                    LocalDate.of(1962 + person % 34, 1 + person % 12, 1 + person % 28),
                    profile(person)));
        }
        return listed;
    }

    static String name(int person) {
        return String.join(
                " ",
                FAMILIES[person % FAMILIES.length],
                MIDDLES[person % MIDDLES.length],
                GIVEN[person % GIVEN.length]);
    }

    private static CandidateProfile profile(int person) {
        return new CandidateProfile(
                person % 2 == 0 ? Gender.FEMALE : Gender.MALE,
                person % 5 == 0 ? "Hoa" : "Kinh",
                person % 7 == 0 ? "Phật giáo" : "Không",
                person % 6 != 0,
                "Thạc sĩ",
                "Công chức",
                "Sở Thử nghiệm",
                one(EnumSet.allOf(EducationLevel.class), person),
                one(EnumSet.allOf(PoliticalTheory.class), person),
                one(EnumSet.allOf(Sector.class), person),
                person % 3 == 0,
                person % 11 == 0);
    }

    private static <T> T one(Set<T> all, int person) {
        return List.copyOf(all).get(person % all.size());
    }
}
