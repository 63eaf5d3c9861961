package vn.baucu.rehearsal.demonstration;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents people as they live in the north-western mountains; no name is taken from anybody. */
final class People {

    private static final List<Nation> NATIONS = List.of(
            new Nation(
                    "Kinh",
                    List.of("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đặng", "Đỗ", "Bùi", "Ngô", "Đinh", "Đào", "Dương"),
                    List.of("Văn", "Đức", "Quang", "Hữu", "Minh", "Xuân"),
                    List.of("Thị", "Thị Thu", "Thị Ngọc", "Thùy", "Thị Ánh"),
                    List.of("Đạt", "Dũng", "Ân", "An", "Bình", "Đông", "Ước", "Quý", "Thành", "Hòa", "Khoa", "Ích"),
                    List.of("Hằng", "Yến", "Ý", "Ánh", "Đào", "Huệ", "Ngân", "Oanh", "Ưng", "Thủy", "Thúy", "Châu")),
            new Nation(
                    "Thái",
                    List.of("Lò", "Lường", "Cà", "Quàng", "Tòng", "Đèo", "Lù", "Điêu", "Hoàng", "Vàng"),
                    List.of("Văn", "Quang", "Thanh"),
                    List.of("Thị", "Thị Kim"),
                    List.of("Ơn", "Inh", "Pâng", "Biên", "Chung", "Ún", "Hặc", "Ngoan", "Phong", "Đôi"),
                    List.of("Ín", "Ọi", "Pản", "Hiêng", "Xôm", "Nọi", "Dung", "Lả", "Phương", "Yên")),
            new Nation(
                    "Mông",
                    List.of("Giàng", "Sùng", "Thào", "Mùa", "Hạng", "Lầu", "Ly", "Cháng", "Hảng", "Vừ"),
                    List.of("A", "Seo", "Chồng", "Páo"),
                    List.of("Thị", "Y"),
                    List.of("Dơ", "Chứ", "Sình", "Vàng", "Tủa", "Páo", "Lềnh", "Nủ", "Phử", "Câu"),
                    List.of("Mỷ", "Dua", "Sua", "Máy", "Chư", "Xa", "Pà", "Dế", "Khua", "Y")),
            new Nation(
                    "Dao",
                    List.of("Phàn", "Tẩn", "Chẻo", "Lý", "Lồ", "Phùng"),
                    List.of("A", "Phủ", "Chin", "Vần"),
                    List.of("Thị", "Mùi", "Tả"),
                    List.of("Sơn", "Pao", "Chòi", "Kinh", "Quẩy", "Ú", "Ton", "Lùng"),
                    List.of("Mẩy", "Liều", "Khé", "Dất", "Pham", "Nải", "Ghển", "Mùi")),
            new Nation(
                    "Hà Nhì",
                    List.of("Pờ", "Chu", "Sừng", "Lỳ", "Vù", "Khoàng", "Giàng", "Phùy"),
                    List.of("Go", "Xè", "Hừ", "Chừ"),
                    List.of("Mỳ", "Gó", "Xó"),
                    List.of("Xá", "Cà", "Hừ", "Sinh", "Lòng", "Pho", "Tư"),
                    List.of("De", "Nu", "Xứ", "Mé", "Gơ", "Bê", "Lé")),
            new Nation(
                    "La Hủ",
                    List.of("Vàng", "Phản", "Ly", "Thàng", "Pờ"),
                    List.of("Lò", "Xá", "Cà", "Gì"),
                    List.of("Mé", "Mò", "Nhù"),
                    List.of("Hừ", "Xè", "Chừ", "Cha", "Phạ"),
                    List.of("De", "Nu", "Pư", "Xú", "Bư")),
            new Nation(
                    "Ê Đê",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of("Y Thuận Niê", "Y Bhăm Êban", "Y Đức Mlô", "Y Siêng Kbuôr"),
                    List.of("H'Yến Niê", "H'Buđăng Êban", "H'Ước Mlô", "H'Nguyệt Ayŭn")));

    private static final int[] SHARES = {24, 30, 24, 12, 6, 3, 1};
    private static final List<String> EDUCATION =
            List.of("Trung học phổ thông", "Trung cấp", "Cao đẳng", "Đại học", "Đại học", "Thạc sĩ");
    private static final List<String> OCCUPATIONS = List.of(
            "Công chức",
            "Giáo viên",
            "Bác sĩ",
            "Nông dân",
            "Trưởng bản",
            "Cán bộ Hội Phụ nữ",
            "Bí thư Đoàn thanh niên",
            "Sĩ quan Biên phòng",
            "Kỹ sư nông nghiệp",
            "Người có uy tín trong bản");

    private static final List<String> POLITICAL_THEORY =
            List.of("NONE", "INTERMEDIATE", "INTERMEDIATE", "ADVANCED", "ADVANCED", "BACHELOR");
    private static final List<String> OFFICES =
            List.of("PARTY", "GOVERNMENT", "GOVERNMENT", "GOVERNMENT", "COURT", "PROCURACY");

    private final LocalDate votingDay;
    private final Random random;
    private final Set<String> known = new HashSet<>();

    People(LocalDate votingDay, Random random) {
        this.votingDay = votingDay;
        this.random = random;
    }

    /** Somebody old enough to stand; two women in any five, which is above the quota of articles 8 and 9. */
    Candidate candidate(String constituency, int number, int numberInCouncil, String place) {
        boolean woman = numberInCouncil % 5 == 1 || numberInCouncil % 5 == 3;
        while (true) {
            Nation nation = nation();
            String name = name(nation, woman);
            LocalDate birthDate = votingDay.minusYears(22).minusDays(random.nextInt(42 * 365));
            if (!known.add(name + birthDate)) {
                continue;
            }
            String code = constituency + "-" + (number < 10 ? "0" : "") + number;
            String religion = random.nextInt(25) == 0 ? "Tin lành" : "Không";
            boolean partyMember = random.nextInt(100) < 82;
            String education = EDUCATION.get(random.nextInt(EDUCATION.size()));
            String occupation = OCCUPATIONS.get(random.nextInt(OCCUPATIONS.size()));
            return new Candidate(
                    constituency,
                    code,
                    name,
                    birthDate,
                    woman ? "FEMALE" : "MALE",
                    nation.name(),
                    religion,
                    partyMember,
                    education,
                    occupation,
                    "Cơ quan, đơn vị tại " + place,
                    place.equals("Tỉnh Lai Châu") ? "Tỉnh Lai Châu" : place + ", tỉnh Lai Châu",
                    structure(code, partyMember, education, occupation));
        }
    }

    /** Drawn apart from everything else, so that the rest of the election stays as it was. */
    private static Candidate.Structure structure(
            String code, boolean partyMember, String education, String occupation) {
        Random own = new Random(code.hashCode());
        return new Candidate.Structure(
                switch (education) {
                    case "Đại học" -> "UNIVERSITY";
                    case "Thạc sĩ" -> "POSTGRADUATE";
                    default -> "BELOW_UNIVERSITY";
                },
                partyMember ? POLITICAL_THEORY.get(own.nextInt(POLITICAL_THEORY.size())) : "NONE",
                switch (occupation) {
                    case "Công chức" -> OFFICES.get(own.nextInt(OFFICES.size()));
                    case "Cán bộ Hội Phụ nữ", "Bí thư Đoàn thanh niên" -> "FATHERLAND_FRONT";
                    case "Sĩ quan Biên phòng" -> "ARMED_FORCES";
                    default -> "OTHER";
                },
                own.nextInt(100) < 30,
                own.nextInt(100) < 2);
    }

    /** A name for somebody who serves that night. */
    String officer() {
        return name(nation(), random.nextBoolean());
    }

    private String name(Nation nation, boolean woman) {
        List<String> given = woman ? nation.womensNames() : nation.mensNames();
        List<String> middle = woman ? nation.womensMiddleNames() : nation.mensMiddleNames();
        String last = given.get(random.nextInt(given.size()));
        if (middle.isEmpty()) {
            return last;
        }
        String family = nation.families().get(random.nextInt(nation.families().size()));
        return family + " " + middle.get(random.nextInt(middle.size())) + " " + last;
    }

    private Nation nation() {
        int drawn = random.nextInt(100);
        int nation = 0;
        while (drawn >= SHARES[nation]) {
            drawn -= SHARES[nation];
            nation++;
        }
        return NATIONS.get(nation);
    }

    private record Nation(
            String name,
            List<String> families,
            List<String> mensMiddleNames,
            List<String> womensMiddleNames,
            List<String> mensNames,
            List<String> womensNames) {}
}
