package org.gongkai.desk.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.StaffPages.Answer;
import org.gongkai.organization.Organization;
import org.gongkai.organization.StaffDirectory;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** Out to a workbook, changed there, and in again: with a preview that does not change anything, whole or not at all. */
@GongkaiTest
class TheOrganizationAsAWorkbookTest {

    private static final String IMPORT = "/desk/organization/import";
    private static final String KEEPER = "secadmin";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private StaffDirectory directory;
    @Autowired
    private Organization organization;
    @Autowired
    private OfficeClock clock;

    private final String mark = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    private StaffPages pages;

    @BeforeEach
    void export() throws IOException {
        pages = new StaffPages(context);
        sheets.putAll(read(pages.get(KEEPER, "/desk/organization/export").response().getContentAsByteArray()));
    }

    @AfterEach
    void everythingOfThisTestIsClosed() {
        if (directory.staffing().unit(mark).isPresent()) {
            pages.post(KEEPER, "/desk/organization/staff/head." + mark, Map.of("name", List.of("负责人")));
            assertThat(pages.post(KEEPER, "/desk/organization/units/" + mark + "/close", Map.of()).status()).isEqualTo(302);
        }
        directory.staffing().people().stream().filter(person -> person.enabled() && person.id().endsWith(mark))
                .forEach(person -> pages.post(KEEPER, "/desk/organization/staff/" + person.id() + "/disable", Map.of()));
    }

    private static Map<String, List<List<String>>> read(byte[] file) throws IOException {
        Map<String, List<List<String>>> found = new LinkedHashMap<>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : workbook.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                for (var row : sheet.read()) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < 8; column++) {
                        var at = column;
                        var isDay = sheet.getName().equals("任职") && row.getRowNum() > 1 && (column == 4 || column == 5);
                        cells.add(isDay ? row.getCellAsDate(at).map(day -> day.toLocalDate().toString()).orElse("")
                                : row.getOptionalCell(at).map(cell -> cell.getText()).orElse(""));
                    }
                    rows.add(cells);
                }
                found.put(sheet.getName(), rows);
            }
        }
        return found;
    }

    private void add(String sheet, String... cells) {
        sheets.get(sheet).add(List.of(cells));
    }

    private byte[] file() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", null)) {
            sheets.forEach((name, rows) -> {
                var sheet = workbook.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        if (!rows.get(row).get(column).isEmpty()) {
                            sheet.value(row, column, rows.get(row).get(column));
                        }
                    }
                }
            });
        }
        return bytes.toByteArray();
    }

    private Answer upload(byte[] file) {
        return pages.post(KEEPER, IMPORT, Map.of(), new MockMultipartFile("file", "机构人员.xlsx", "application/octet-stream", file));
    }

    private Answer confirm(Answer preview) {
        var page = preview.page();
        return pages.post(KEEPER, IMPORT + "/confirm", Map.of("upload", List.of(page.select("[name=upload]").val()),
                "version", List.of(page.select("[name=version]").val())));
    }

    private void aUnitWithItsPeople() {
        add("科室单位", mark, "导入科" + mark, "局属单位");
        add("人员", "head." + mark, "负责人", mark, "");
        add("人员", "leader." + mark, "分管", "", "leader@example.gov.cn");
        add("任职", "head." + mark, "", "科室（单位）负责人", mark, "", "", "", "某民〔2026〕1号");
        add("任职", "leader." + mark, "", "分管局领导", mark, clock.today().toString(), "", "", "");
    }

    @Test
    void whatWasExportedIsNoChangeWhenItComesBack() throws IOException {
        var answer = upload(file());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("main").text()).contains("没有变动");
        assertThat(answer.page().select("form[action$=confirm]")).isEmpty();
    }

    @Test
    @Rule("R-16")
    void aPreviewSaysWhatWillChangeAndChangesNothing() throws IOException {
        aUnitWithItsPeople();
        var version = directory.version();
        var changes = upload(file()).page().select("#import-changes li").eachText();

        assertThat(changes).containsExactly("设立局属单位导入科%s（%s）。".formatted(mark, mark), "新增人员负责人（head.%s）。".formatted(mark), "新增人员分管（leader.%s）。".formatted(mark),
                "任命负责人为导入科%s负责人，自 %s 起。".formatted(mark, clock.today()), "任命分管为导入科%s分管局领导，自 %s 起。".formatted(mark, clock.today()));
        assertThat(directory.version()).isEqualTo(version);
        assertThat(directory.staffing().unit(mark)).isEmpty();
    }

    @Test
    void whatWasPreviewedIsDoneAndTheNewAccountsHavePasswordsForOneSignIn() throws IOException {
        aUnitWithItsPeople();
        var done = confirm(upload(file()));

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.page().select("code").eachText()).hasSize(2).allMatch(password -> password.matches("[A-Z][a-z]{3}-\\d{4}-[a-z]{4}"));
        assertThat(organization.person("head." + mark).groups()).contains("section-head-" + mark);
        assertThat(pages.get("head." + mark, "/desk").next()).isEqualTo("/desk/password?first");
    }

    @Test
    void aChangedRankOrBasisIsTakenOverAndNamedInThePreview() throws IOException {
        var posts = sheets.get("任职");
        var line = posts.stream().filter(row -> row.get(0).equals("info")).findFirst().orElseThrow();
        var at = posts.indexOf(line);
        var changed = new ArrayList<>(line);
        changed.set(6, "7");
        changed.set(7, "某民〔2026〕9号");
        posts.set(at, changed);
        try {
            var preview = upload(file());
            assertThat(preview.page().select("#import-changes li").eachText()).singleElement().asString().contains("担任综合信息组", "顺序改为 7", "依据改为“某民〔2026〕9号”");
            assertThat(confirm(preview).status()).isEqualTo(200);
            assertThat(directory.staffing().postsOf("info")).anyMatch(post -> Integer.valueOf(7).equals(post.rank()) && "某民〔2026〕9号".equals(post.basis()));
        } finally {
            posts.set(at, line);
            confirm(upload(file()));
        }
    }

    @Test
    void whatChangedInBetweenMakesThePreviewWorthless() throws IOException {
        aUnitWithItsPeople();
        var preview = upload(file());
        pages.post(KEEPER, "/desk/organization/staff/new", Map.of("id", List.of("else." + mark), "name", List.of("别人")));

        var answer = confirm(preview);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-file .field-fault").text()).contains("预览之后", "重新上传");
        assertThat(directory.staffing().unit(mark)).isEmpty();
    }

    @Test
    @Rule("R-09")
    void anImportThatLeavesAUnitWithoutAHeadIsRefusedWhole() throws IOException {
        add("人员", "new." + mark, "新人", "", "");
        sheets.get("任职").removeIf(row -> row.get(0).equals("head.elderly"));
        var page = upload(file()).page();

        assertThat(page.select("#import-faults").text()).contains("养老服务科没有第一责任人");
        assertThat(page.select("#import-changes").text()).contains("养老服务科负责人到", "结束");
        assertThat(page.select("form[action$=confirm]")).isEmpty();
        assertThat(organization.find("new." + mark)).isEmpty();
        assertThat(organization.person("head.elderly").isIn("section-head-elderly")).isTrue();
    }

    @Test
    void aBasisThatIsTooLongIsNamedToo() throws IOException {
        add("任职", "info", "", "专网管理组", "", "", "", "", "据".repeat(201));
        assertThat(upload(file()).page().select("#import-faults li").eachText()).singleElement().asString().contains("依据不超过 200 个字");
    }

    @Test
    void aUnitDoesNotTakeTheNameOfAnother() throws IOException {
        add("科室单位", mark, "养老服务科", "局机关科室");
        add("任职", "head.affairs", "", "科室（单位）负责人", mark);
        add("任职", "leader.affairs", "", "分管局领导", mark);
        assertThat(upload(file()).page().select("#import-faults").text()).contains("已经有同名的科室（单位）");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "任职; nobody,,承办人,elderly; 没有账号“nobody”",
        "任职; info,,大总管; 没有“大总管”这个职务",
        "任职; info,,承办人,nosuchunit; 须填写科室代码，而“nosuchunit”不是现有的科室（单位）",
        "任职; info,,综合信息组,elderly; 不属于某个科室（单位）",
        "任职; info,,专网管理组,,2019-01-01; 任命不追溯",
        "任职; info,,专网管理组,,下周一; “开始”不能读取",
        "任职; info,,专网管理组,,2099-01-02,2099-01-01; 最后一日不能早于开始",
        "任职; info,,专网管理组,,,,第一; “顺序”不能读取",
        "任职; info,,专网管理组,,,,100; “顺序”不能读取",
        "任职; info,,专网管理组,,,,0; “顺序”不能读取",
        "人员; BAD ID,某人; 账号由小写字母",
        "人员; some.one; 请填写姓名",
        "人员; some.one,某人,nosuchunit; 没有代码为“nosuchunit”的科室（单位）",
        "人员; some.one,某人,,not-an-address; 电子邮箱应形如",
        "人员; some.one,某人,,,0393-1234567; 手机号码应为 11 位数字",
        "科室单位; X1,某科,局机关科室; 代码由 2 到 31 个",
        "科室单位; some1,某科,事业单位; 类别（局机关科室或者局属单位）"})
    void whatIsWrongIsNamedWithItsSheetAndRow(String sheet, String cells, String words) throws IOException {
        add(sheet, cells.split(","));
        var row = sheets.get(sheet).size();
        var page = upload(file()).page();

        assertThat(page.select("#import-faults li").eachText()).singleElement().asString().startsWith("工作表“%s”第 %d 行：".formatted(sheet, row)).contains(words);
        assertThat(page.select("form[action$=confirm]")).isEmpty();
    }

    @Test
    void theSameAccountTwiceIsRefused() throws IOException {
        add("人员", "head.elderly", "另一个名字", "elderly", "");
        assertThat(upload(file()).page().select("#import-faults").text()).contains("“head.elderly”出现两次");
    }

    @Test
    void whatIsNoWorkbookOfThisKindIsRefused() throws IOException {
        assertThat(upload("不是表格".getBytes(StandardCharsets.UTF_8)).page().select("#field-file .field-fault").text()).contains("不能读取这个文件");
        sheets.remove("任职");
        assertThat(upload(file()).page().select("#field-file .field-fault").text()).contains("没有工作表“任职”");
        assertThat(upload(new byte[0]).page().select("#field-file .field-fault").text()).contains("请选择文件");
        assertThat(upload(new byte[1024 * 1024 + 1]).page().select("#field-file .field-fault").text()).contains("超过 1 MB");
    }

    @Test
    void aSmallFileThatUnpacksToALargeOneIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var nothing = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 41; megabyte++) {
                zip.write(nothing);
            }
        }
        assertThat(bytes.size()).isLessThan(100_000);
        assertThat(upload(bytes.toByteArray()).page().select("#field-file .field-fault").text()).contains("展开后过大");
    }

    @Test
    void onlyTheSecurityAdministratorTakesItOutOrIn() {
        for (var person : List.of("office", "director", "sysadmin")) {
            assertThat(pages.get(person, "/desk/organization/export").status()).isEqualTo(403);
            assertThat(pages.post(person, IMPORT, Map.of()).status()).isEqualTo(403);
        }
    }
}
