package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.ConflictOfInterest;
import org.gongkai.casefile.Recusals;
import org.gongkai.deadline.Light;
import org.gongkai.publication.Category;
import org.gongkai.publication.Draft;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

@GongkaiTest
class BoardTests {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private ObjectMapper json;

    @Autowired
    private RunningClocks clocks;
    @Autowired
    private Cases cases;
    @Autowired
    private Recusals recusals;
    @Autowired
    private JdbcTemplate rows;

    private StaffPages pages;
    private String overdue;

    @BeforeEach
    void submit() {
        pages = new StaffPages(context);
        overdue = office.submits("staff.assistance", Office.notice(clock.today().minusDays(60)));
        office.submits("staff.assistance", Office.notice(clock.today()));
    }

    private JsonNode deadlines(String person, String query) throws Exception {
        return json.readTree(pages.get(person, "/api/deadlines" + query).text());
    }

    @Test
    void theMostUrgentStandOnTop() {
        var lights = pages.get("staff.assistance", "/desk/board").page().select("tbody .light").eachText();

        assertThat(lights).first().isEqualTo("已超法定期限");
        assertThat(lights).isSortedAccordingTo((one, other) -> urgency(other) - urgency(one));
    }

    private static int urgency(String light) {
        return switch (light) {
            case "已超法定期限" -> 2;
            case "临近期限" -> 1;
            default -> 0;
        };
    }

    @Test
    void aFilterByLightShowsNothingElse() throws Exception {
        var red = deadlines("staff.assistance", "?light=RED");

        assertThat(red.get("items")).isNotEmpty().allSatisfy(item -> assertThat(item.get("light").asText()).isEqualTo("RED"));
        assertThat(red.get("items").findValuesAsText("caseNumber")).contains(overdue);
        assertThat(red.get("page").asInt()).isEqualTo(1);
        assertThat(pages.get("staff.assistance", "/desk/board?light=RED").page().select("tbody .light").eachText()).containsOnly("已超法定期限");
    }

    @Test
    void everybodySeesTheClocksOfHisOwnCasesOnly() throws Exception {
        assertThat(deadlines("supervision", "?light=RED").get("items").findValuesAsText("caseNumber")).contains(overdue);
        assertThat(deadlines("staff.elderly", "").get("items").findValuesAsText("caseNumber")).doesNotContain(overdue);
        assertThat(deadlines("supervision", "?unit=elderly").get("items").findValuesAsText("unit")).doesNotContain("assistance");
        assertThat(deadlines("supervision", "?process=disclosure-request").get("items").findValuesAsText("caseNumber")).allMatch(number -> number.startsWith("SQ-"));
        assertThat(deadlines("supervision", "?process=publication-review").get("items").findValuesAsText("caseNumber")).contains(overdue)
                .allMatch(number -> number.startsWith("FB-"));
    }

    /** Publications are counted and turned over in the database: that must be what asking case by case gives. */
    @ParameterizedTest
    @ValueSource(strings = {"staff.assistance", "head.assistance", "staff.elderly", "leader.affairs", "office", "supervision", "info", "bureau.office", "secadmin"})
    void theListIsWhatSomebodyMaySeeCaseByCase(String account) throws Exception {
        var major = office.submits("staff.elderly", new Draft("重大事项", "<p>正文。</p>", Category.E07, "elderly", clock.today(), null, null, null, null, null, null, null,
                true, "涉及面广。", Set.of("assistance"), false, true));
        var outOfIt = office.submits("staff.assistance", Office.notice(clock.today()));
        recusals.stepBack(outOfIt, ConflictOfInterest.RELATIVES, "与当事人是亲属。", true, office.person("head.assistance"));
        var reader = office.person(account);
        var expected = rows.queryForList("select case_number from deadline where ended_at is null order by case_number", String.class).stream()
                .filter(number -> !cases.visible(reader, List.of(number)).isEmpty()).toList();

        assertThat(listed(account, "")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(listed(account, "unit=elderly&")).allMatch(expected::contains);
        assertThat(expected.contains(major)).isEqualTo(!List.of("staff.assistance", "leader.affairs", "info", "secadmin").contains(account));
        var lights = listed(account, "light=RED&").size() + listed(account, "light=YELLOW&").size() + listed(account, "light=GREEN&").size();
        assertThat(lights).isEqualTo(expected.size());
    }

    private List<String> listed(String account, String filter) {
        var reader = office.person(account);
        List<String> numbers = new ArrayList<>();
        var parameters = Arrays.stream(filter.split("&")).filter(part -> !part.isEmpty()).collect(Collectors.toMap(part -> part.split("=")[0], part -> part.split("=")[1]));
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            var found = clocks.find(reader, parameters.containsKey("light") ? Light.valueOf(parameters.get("light")) : null, parameters.get("unit"), null, page);
            pages = found.pages();
            found.rows().forEach(row -> numbers.add(row.found().caseNumber()));
            assertThat(found.rows()).as("page %d of %d", page, pages).isSortedAccordingTo(Comparator.comparing((RunningClocks.Row row) -> row.deadline().light()).reversed()
                    .thenComparing(row -> row.deadline().statutoryDue()).thenComparing(row -> row.found().caseNumber()));
            assertThat(found.counts().values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(found.total());
        }
        return numbers;
    }

    @Test
    void anUnknownLightIsRefusedByTheApiAndMeansAllOnThePage() {
        assertThat(pages.get("supervision", "/api/deadlines?light=BLUE").status()).isEqualTo(400);
        assertThat(pages.get("supervision", "/desk/board?light=BLUE&page=-3").status()).isEqualTo(200);
    }
}
