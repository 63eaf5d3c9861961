package vn.baucu.tally.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.CertifiedNation;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class TableResourceTest {

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    @Test
    void theConstituenciesOfAProvinceAreATableOfNumbers() throws IOException {
        CertifiedNation nation = CertifiedNation.of2021(organisation, jdbi).allCertified();

        Response table = nation.as("ub-12-1").get(path(nation, "constituencies.xlsx"));

        table.then().statusCode(200).header("Content-Disposition", containsString("constituencies-NA-12.xlsx"));
        List<Row> rows = rows(table);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getCellText(4)).isEqualTo("Cử tri trong danh sách");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("NA-12-1");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("Đơn vị bầu cử số 1");
        assertThat(rows.get(1).getCellAsNumber(4)).hasValue(new BigDecimal("1010"));
        assertThat(rows.get(1).getCellAsNumber(6)).hasValue(new BigDecimal("99.01"));
    }

    @Test
    void winnersAreThoseOfTheCertificates() throws IOException {
        CertifiedNation nation = CertifiedNation.of2026(organisation, jdbi).allCertified();

        List<Row> rows = rows(nation.as("nec-1").get(path(nation, "winners.xlsx")));

        assertThat(rows).hasSize(6);
        assertThat(rows.get(1).getCellText(1)).isEqualTo("Đã bầu đủ");
        assertThat(rows.get(1).getCellText(3)).isEqualTo("Lò Thị Số 1");
        assertThat(rows.get(1).getCell(5).getType()).isEqualTo(CellType.NUMBER);
    }

    @Test
    void thereIsATableOfEveryKind() throws IOException {
        CertifiedNation nation = CertifiedNation.of2026(organisation, jdbi).allCertified();

        for (ResultTable table : ResultTable.values()) {
            assertThat(rows(nation.as("kiemtoan").get(path(nation, table.file() + ".xlsx"))))
                    .as(table.file())
                    .isNotEmpty();
        }
    }

    @Test
    void aTextIsNeverAFormula() throws IOException {
        byte[] written = new Sheet("Bảng", List.of("Tên"), List.of(List.of("=1+1"), List.of("Lò Thị Ưởng"))).written();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(written))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(0).getFormula()).isNull();
            assertThat(rows.get(2).getCellText(0)).isEqualTo("Lò Thị Ưởng");
        }
    }

    @Test
    void onPaperATableHasLinesAndTellsItsPage() throws IOException {
        byte[] written =
                new Sheet("Người trúng cử", List.of("Tên", "Số phiếu"), List.of(List.of("Lò Thị Ưởng", 7L))).written();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getHeader().getCenter()).endsWith("Người trúng cử");
            assertThat(sheet.getFooter().getRight()).endsWith("Trang &P/&N");
            assertThat(sheet.getRow(1).getCell(1).getCellStyle())
                    .returns(BorderStyle.THIN, style -> style.getBorderBottom())
                    .returns("#,##0", style -> style.getDataFormatString());
        }
    }

    @Test
    void whoeverMayNotReadTheSumsGetsNoTable() {
        CertifiedNation nation = CertifiedNation.of2021(organisation, jdbi).allCertified();
        String path = path(nation, "children.xlsx");

        RestAssured.get(path).then().statusCode(401);
        nation.as("kythuat").get(path).then().statusCode(403);
        nation.as("to").get(path).then().statusCode(403);
        nation.as("ub-14-1").get(path).then().statusCode(403);
        nation.as("ub-12-1").get(path(nation, "children.csv")).then().statusCode(404);
        nation.as("nec-1").get(path.replace("/areas/12/", "/areas/99/")).then().statusCode(404);
    }

    private static String path(CertifiedNation nation, String file) {
        return "/api/v1/elections/" + nation.election() + "/tables/NATIONAL_ASSEMBLY/areas/12/" + file;
    }

    private static List<Row> rows(Response response) throws IOException {
        response.then().statusCode(200);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(response.asByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
