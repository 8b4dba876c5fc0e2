package org.gongkai.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.gongkai.ExportedCase;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@GongkaiTest
@Rule("R-11")
class AConsultationIsReadAgainFromItsExportTest {

    @Autowired
    OfficeClock clock;
    @Autowired
    OpinionBox box;
    @Autowired
    WebApplicationContext web;
    private Course course;
    private String caseNumber;

    @BeforeEach
    void isAnswered(@Autowired Office office, @Autowired Consulting consulting, @Autowired ConsultationFiles files, @Autowired Theming theming) {
        course = new Course(office, consulting, files, theming, box, clock);
        caseNumber = course.open();
        box.submit(caseNumber, new OpinionEntry("意见人甲", "13800000000", "希望增加无障碍设施。"), OpinionChannel.PORTAL, null, "198.51.100.1");
        course.closed(caseNumber);
        course.answered(caseNumber, "无障碍设施", ThemeResult.ADOPTED, 1);
        course.concluded(caseNumber);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private ExportedCase exported(String person) throws Exception {
        var export = ExportedCase.read(new StaffPages(web).post(person, "/desk/cases/%s/export".formatted(caseNumber), Map.of()).bytes());
        var facts = export.json().at("/facts/consultation");
        var found = course.of(caseNumber);
        assertThat(export.wrong()).isEmpty();
        assertThat(facts.get("title").asText()).isEqualTo(found.getTitle());
        assertThat(facts.get("plan").asText()).isEqualTo(found.getPlan());
        assertThat(facts.get("opensOn").asText()).isEqualTo(found.getOpensOn().toString());
        assertThat(facts.get("statementNumber").asText()).isEqualTo(found.getStatementNumber());
        assertThat(facts.at("/opinions/0/text").asText()).isEqualTo("希望增加无障碍设施。");
        assertThat(facts.at("/themes/0/id").asLong()).isEqualTo(facts.at("/opinions/0/themeId").asLong());
        assertThat(facts.at("/themes/0/result").asText()).isEqualTo("ADOPTED");
        return export;
    }

    @Test
    void whoeverHandlesItTakesEverythingAlong() throws Exception {
        var json = exported("staff.assistance").json();

        assertThat(json.at("/facts/consultation/opinions/0/name").asText()).isEqualTo("意见人甲");
        assertThat(json.at("/facts/consultation/opinions/0/contact").asText()).isEqualTo("13800000000");
        assertThat(json.get("facts")).hasSize(1);
    }

    @Test
    void othersTakeItAlongWithoutWhoSaidWhat() throws Exception {
        var export = exported("supervision");

        assertThat(export.json().get("identities").asText()).isEqualTo("MASKED");
        assertThat(export.text("case.json")).doesNotContain("意见人甲", "13800000000");
    }
}
