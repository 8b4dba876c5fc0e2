package org.gongkai.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.gongkai.ExportedCase;
import org.gongkai.GongkaiTest;
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
class AHearingIsReadAgainFromItsExportTest {

    @Autowired
    OfficeClock clock;
    @Autowired
    WebApplicationContext web;
    private HearingOffice people;
    private String caseNumber;

    @BeforeEach
    void isHeld() {
        people = new HearingOffice(web);
        caseNumber = people.reported(SelectionMethod.LOT);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private ExportedCase exported(String person) throws Exception {
        var export = ExportedCase.read(new StaffPages(web).post(person, "/desk/cases/%s/export".formatted(caseNumber), Map.of()).bytes());
        var facts = export.json().at("/facts/hearing");
        var hearing = people.hearing(caseNumber);
        assertThat(export.wrong()).isEmpty();
        assertThat(facts.at("/matter/title").asText()).isEqualTo("社区养老服务收费标准调整方案");
        assertThat(facts.at("/schedule/heldOn").asText()).isEqualTo(hearing.getSchedule().heldOn().toString());
        assertThat(facts.at("/sides/1/name").asText()).isEqualTo("养老机构代表");
        assertThat(facts.at("/notices/listIndex").asText()).isEqualTo(hearing.getNotices().getListIndex());
        assertThat(facts.get("lotSeed").asText()).isEqualTo(hearing.getLotSeed());
        assertThat(facts.get("applications").asInt()).isEqualTo(3);
        assertThat(facts.at("/record/hash").asText()).isEqualTo(hearing.getRecordHash());
        assertThat(facts.at("/report/adopted").asText()).isEqualTo("公布成本。");
        return export;
    }

    @Test
    void whoeverHandlesItTakesEverythingAlong() throws Exception {
        var json = exported("staff.elderly").json();
        var third = json.at("/facts/hearing/participants/2");

        assertThat(third.get("name").asText()).isEqualTo(people.participants(caseNumber).get(2).getName());
        assertThat(third.get("idNumber").asText()).isEqualTo(HearingOffice.idNumber(3));
        assertThat(third.get("attended").asBoolean()).isTrue();
        assertThat(third.get("signedRecord").asBoolean()).isFalse();
        assertThat(third.get("refusalReason").asText()).isEqualTo("认为第二段记录不准确");
        assertThat(json.at("/facts/hearing/record/text").asText()).isEqualTo("听证笔录全文。");
        assertThat(json.get("facts")).hasSize(1);
    }

    @Test
    void othersTakeItAlongWithoutWhoTookPart() throws Exception {
        var export = exported("supervision");

        assertThat(export.json().at("/facts/hearing/participants").isNull()).isTrue();
        assertThat(export.json().at("/facts/hearing/record/text").isNull()).isTrue();
        assertThat(export.text("case.json")).doesNotContain("\"申请人", HearingOffice.idNumber(3), "13800000000", "example.com", "听证笔录全文");
    }
}
