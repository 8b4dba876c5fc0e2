package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.ExportedCase;
import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

@GongkaiTest
@Rule("R-11")
class AComplaintIsReadAgainFromItsExportTest {

    @Autowired
    ComplaintFacts domain;
    @Autowired
    ObjectMapper json;
    @Autowired
    WebApplicationContext web;
    @Autowired
    OfficeClock clock;
    private String caseNumber;

    @BeforeEach
    void isAnswered(@Autowired ApplicationContext application) {
        var grievances = new Grievances(application);
        caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "affairs"));
        grievances.answered(caseNumber);
    }

    private static void tells(JsonNode facts) {
        assertThat(facts.get("kind").asText()).isEqualTo("COMPLAINT");
        assertThat(facts.get("accusedUnit").asText()).isEqualTo("affairs");
        assertThat(facts.get("description").asText()).isEqualTo(Grievances.FACTS);
        assertThat(facts.get("accepted").asBoolean()).isTrue();
        assertThat(facts.at("/records/0/findings").asText()).isEqualTo(Grievances.CONCLUDE.get("findings"));
        assertThat(facts.at("/records/0/result").asText()).isEqualTo("SUBSTANTIATED");
    }

    @Test
    void whoeverHandlesItTakesEverythingAlong() throws Exception {
        var export = ExportedCase.read(new StaffPages(web).post("office", "/desk/cases/%s/export".formatted(caseNumber), Map.of()).bytes());
        var facts = export.json().at("/facts/complaint");

        assertThat(export.wrong()).isEmpty();
        tells(facts);
        assertThat(facts.get("receivedOn").asText()).isEqualTo(clock.today().toString());
        assertThat(facts.at("/complainant/name").asText()).isEqualTo(Grievances.NAME);
        assertThat(facts.at("/complainant/contact").asText()).isEqualTo(Grievances.CONTACT);
        assertThat(facts.at("/replies/0/findings").asText()).isEqualTo(Grievances.DRAFT.get("findings"));
        assertThat(facts.at("/replies/0/contentHash").asText()).hasSize(64);
        assertThat(export.json().get("facts")).hasSize(1);
    }

    @Test
    void othersReadItWithoutWhoComplains() throws Exception {
        var facts = json.readTree(json.writeValueAsString(domain.of(caseNumber, false).orElseThrow().facts()));

        tells(facts);
        assertThat(facts.toString()).doesNotContain(Grievances.NAME, Grievances.CONTACT);
        assertThat(facts.at("/complainant/name").asText()).contains("*");
        assertThat(facts.get("replies").isNull()).isTrue();
    }
}
