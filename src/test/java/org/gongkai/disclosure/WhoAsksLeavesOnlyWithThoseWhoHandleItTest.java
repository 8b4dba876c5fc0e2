package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gongkai.ExportedCase;
import com.fasterxml.jackson.databind.JsonNode;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Attachments;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** An export names citizens only when it is made by those who know who they are. */
@GongkaiTest
@Rule("B.10")
class WhoAsksLeavesOnlyWithThoseWhoHandleItTest {
    @Autowired
    Office office;
    @Autowired
    Attachments attachments;
    @Autowired
    TransactionTemplate transaction;
    private RequestOffice requests;
    private StaffPages pages;
    private String caseNumber;

    @BeforeEach
    void aRequestIsAnswered(@Autowired AutowireCapableBeanFactory beans, @Autowired WebApplicationContext context) {
        requests = beans.createBean(RequestOffice.class);
        pages = new StaffPages(context);
        caseNumber = requests.isBeingHandled(DeliveryWay.COLLECT);
        transaction.executeWithoutResult(status -> attachments.add(caseNumber, "申请材料.txt", "申请人甲".getBytes(StandardCharsets.UTF_8), "office"));
        requests.draftsDisclosure(caseNumber);
        requests.signs(caseNumber);
        office.fires(caseNumber, "serviceTask_issueReply");
    }

    private StaffPages.Answer asked(String person) {
        return pages.post(person, "/desk/cases/%s/export".formatted(caseNumber), Map.of());
    }

    @Test
    void theOfficeTakesEverythingAlong() throws Exception {
        var export = ExportedCase.read(asked("office").bytes());

        assertThat(export.wrong()).isEmpty();
        assertThat(export.names()).hasSize(6).anyMatch(name -> name.startsWith("文书/01-") && name.endsWith(".pdf")).contains("附件/01-申请材料.txt");
        assertThat(export.text("案卷.html")).contains("申请人甲", RequestOffice.ID_NUMBER);
        var letter = export.json().at("/letterFiles/0");
        assertThat(letter.get("sha256").asText()).isEqualTo(requests.letters(caseNumber, LetterKind.REQUEST_REPLY).get(0).getContentHash())
                .isEqualTo(ExportedCase.sha256(export.files().get(letter.get("file").asText())));
        assertThat(export.json().get("opinions")).hasSizeGreaterThan(3);
        var facts = export.json().at("/facts/request");
        assertThat(facts.at("/applicant/identity/name").asText()).isEqualTo("申请人甲");
        assertThat(facts.at("/applicant/identity/idNumber").asText()).isEqualTo(RequestOffice.ID_NUMBER);
        assertThat(facts.at("/subject").asText()).isNotBlank();
        assertThat(facts.at("/unit").asText()).isEqualTo("elderly");
        assertThat(facts.at("/receivedOn").asText()).isEqualTo(export.json().at("/case/deadlines/0/start").asText());
        assertThat(facts.at("/reply/contentHash").asText()).as("what was signed").isEqualTo(signed(export.json().get("opinions")));
        assertThat(facts.at("/reply/words/text").isMissingNode()).isFalse();
    }

    private static String signed(JsonNode opinions) {
        return StreamSupport.stream(opinions.spliterator(), false).filter(one -> one.get("step").asText().equals("userTask_signReply"))
                .map(one -> one.get("contentHash").asText()).findFirst().orElseThrow();
    }

    @Test
    void supervisionTakesItAlongWithoutKnowingWhoAsks() throws Exception {
        var export = ExportedCase.read(asked("supervision").bytes());

        assertThat(export.wrong()).isEmpty();
        assertThat(export.names()).hasSize(5).anyMatch(name -> name.startsWith("文书/01-") && name.endsWith("（遮盖）.html")).noneMatch(name -> name.startsWith("附件/"));
        for (var name : export.names()) {
            assertThat(export.text(name)).as(name).doesNotContain("申请人甲", RequestOffice.ID_NUMBER, "13800000000", "applicant@example.com", "某市某路 1 号");
        }
        assertThat(export.json().get("identities").asText()).isEqualTo("MASKED");
        assertThat(export.json().get("opinions").isNull()).isTrue();
        var facts = export.json().at("/facts/request");
        assertThat(facts.at("/applicant/identity/name").asText()).contains("*");
        assertThat(facts.at("/applicant/kind").asText()).isEqualTo("NATURAL_PERSON");
        assertThat(facts.at("/reply/contentHash").asText()).hasSize(64);
        assertThat(facts.at("/reply/words").isNull()).isTrue();
        assertThat(export.text("说明.txt")).contains("身份信息已遮盖");
        var api = pages.get("supervision", "/api/cases/" + caseNumber).text();
        assertThat(api).contains("导出案卷，当事人的身份信息已遮盖，不含附件。");
    }

    @Test
    void whoeverMayOnlyReadItDoesNotTakeItAlong() {
        assertThat(pages.get("director", "/desk/cases/" + caseNumber).page().select("form[action$=/export]")).isEmpty();
        assertThat(asked("director").status()).isEqualTo(403);
        assertThat(pages.get("director", "/api/cases/" + caseNumber).text()).doesNotContain("导出案卷");
        assertThat(List.of(asked("staff.affairs").status(), pages.get("staff.affairs", "/desk/cases/%s/print".formatted(caseNumber)).status())).containsOnly(404);
        assertThat(pages.get("director", "/desk/cases/%s/print".formatted(caseNumber)).text()).contains("当事人的身份信息已遮盖").doesNotContain("申请人甲");
    }
}
