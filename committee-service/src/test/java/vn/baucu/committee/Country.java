package vn.baucu.committee;

import static vn.baucu.committee.Officials.send;

/** A small country: one province of two districts with communes, and one island district without. */
public final class Country {

    public static final String AREAS = "code,level,kind,name,parent_code";
    public static final String CONSTITUENCIES = "code,ballot_type,council_area,number,seats,covers";
    public static final String POLLING_AREAS =
            "code,area,kind,voting_date,national_assembly,provincial_council,district_council,commune_council";
    public static final String OFFICERS = "user,role,scope,name";

    private Country() {}

    public static void areas2021(String election) {
        Officials.announce2021(election);
        send(
                        election,
                        "areas",
                        AREAS,
                        "12,PROVINCE,PROVINCE,Tỉnh Lai Châu,VN",
                        "105,DISTRICT,PROVINCIAL_CITY,Thành phố Lai Châu,12",
                        "108,DISTRICT,RURAL_DISTRICT,Huyện Sìn Hồ,12",
                        "318,DISTRICT,RURAL_DISTRICT,Huyện Đảo,12",
                        "03386,COMMUNE,WARD,Phường Quyết Thắng,105",
                        "03388,COMMUNE,WARD,Phường Đoàn Kết,105",
                        "03478,COMMUNE,TOWNSHIP,Thị trấn Sìn Hồ,108")
                .isDone(7, 0, 0);
    }

    public static void constituencies2021(String election) {
        areas2021(election);
        send(
                        election,
                        "constituencies",
                        CONSTITUENCIES,
                        "NA-12-1,NATIONAL_ASSEMBLY,12,1,3,105",
                        "NA-12-2,NATIONAL_ASSEMBLY,12,2,3,108;318",
                        "PC-12-1,PROVINCIAL_COUNCIL,12,1,5,03386",
                        "PC-12-2,PROVINCIAL_COUNCIL,12,2,4,03388;108;318",
                        "DC-105-1,DISTRICT_COUNCIL,105,1,3,03386;03388",
                        "DC-108-1,DISTRICT_COUNCIL,108,1,3,03478",
                        "DC-318-1,DISTRICT_COUNCIL,318,1,3,318",
                        "DC-318-2,DISTRICT_COUNCIL,318,2,3,318",
                        "CC-03386-1,COMMUNE_COUNCIL,03386,1,3,03386",
                        "CC-03388-1,COMMUNE_COUNCIL,03388,1,3,03388",
                        "CC-03388-2,COMMUNE_COUNCIL,03388,2,4,03388",
                        "CC-03478-1,COMMUNE_COUNCIL,03478,1,5,03478")
                .isDone(12, 0, 0);
    }

    public static void pollingAreas2021(String election) {
        constituencies2021(election);
        send(
                        election,
                        "polling-areas",
                        POLLING_AREAS,
                        "03386-001,03386,REGULAR,,NA-12-1,PC-12-1,DC-105-1,CC-03386-1",
                        "03388-001,03388,REGULAR,,NA-12-1,PC-12-2,DC-105-1,CC-03388-1",
                        "03388-002,03388,MEDICAL,,NA-12-1,PC-12-2,DC-105-1,CC-03388-2",
                        "03478-001,03478,REGULAR,2021-05-22,NA-12-2,PC-12-2,DC-108-1,CC-03478-1",
                        "318-001,318,ARMED_FORCES,,NA-12-2,PC-12-2,DC-318-1,",
                        "318-002,318,REGULAR,,NA-12-2,PC-12-2,DC-318-2,")
                .isDone(6, 0, 0);
    }
}
