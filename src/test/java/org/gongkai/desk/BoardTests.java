package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Test
    void anUnknownLightIsRefusedByTheApiAndMeansAllOnThePage() {
        assertThat(pages.get("supervision", "/api/deadlines?light=BLUE").status()).isEqualTo(400);
        assertThat(pages.get("supervision", "/desk/board?light=BLUE&page=-3").status()).isEqualTo(200);
    }
}
