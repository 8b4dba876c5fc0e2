package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Forms show what is decided on as the rows have it when the form is opened; the engine keeps none of it. */
@GongkaiTest
@Rule("R-55")
class WhatTheFormsShowTest {
    private static final Map<String, Object> INQUIRY = Map.of("decision", "approve", "concern", "收费标准", "interest", "privacy",
            "name1", "某某公司", "way1", "collect");
    @Autowired
    Office office;
    @Autowired
    Extensions extensions;
    @Autowired
    FormService forms;
    @Autowired
    HistoryService history;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;
    private RequestOffice requests;

    @BeforeEach
    void requests(@Autowired AutowireCapableBeanFactory beans) {
        requests = beans.createBean(RequestOffice.class);
    }

    private VariableMap opens(String person, String caseNumber, String taskKey, List<String> names) {
        var task = office.task(caseNumber, taskKey).getId();
        var shown = new VariableMap[1];
        office.as(person, () -> shown[0] = forms.getTaskFormVariables(task, names, false));
        return shown[0];
    }

    private List<String> keptByTheEngine(String caseNumber) {
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult().getId();
        return history.createHistoricVariableInstanceQuery().processInstanceId(instance).list().stream().map(variable -> variable.getName()).toList();
    }

    @Test
    void whoDecidesOnAnExtensionReadsHowLongItIs() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        extensions.request(caseNumber, 10, "需要调档", office.person("staff.elderly"));
        var asked = extensions.of(caseNumber).get(0);
        var facts = Map.of("extensionDays", 10, "dueBefore", asked.getDueBefore().toString(), "dueAfter", asked.getDueAfter().toString());
        assertThat(opens("leader.assistance", caseNumber, "userTask_approveExtension", null)).containsAllEntriesOf(facts).containsKey("caseTitle");
        office.completes("leader.assistance", caseNumber, "userTask_approveExtension", Office.APPROVE);
        assertThat(opens("office.director", caseNumber, "userTask_consentExtension", List.of("extensionDays"))).containsOnlyKeys("extensionDays");
        assertThat(opens("staff.elderly", caseNumber, "userTask_draftReply", null)).doesNotContainKeys("extensionDays", "units");
        assertThat(keptByTheEngine(caseNumber)).contains("caseTitle").doesNotContain("extensionDays", "dueBefore", "dueAfter", "units");
        assertThatThrownBy(() -> opens("staff.affairs", caseNumber, "userTask_consentExtension", null)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aUnitThatIsNewCanBeGivenARequestThatHasWaited() {
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.PORTAL);
        requests.accepts(caseNumber);
        assertThat((String) opens("office", caseNumber, "userTask_assign", null).get("units")).contains("elderly=养老服务科", "office=政务公开办").doesNotContain("newunit");
        jdbc.update("insert into org_unit (code, name, kind, sort_order) values ('newunit', '新设科', 'SECTION', 99)");
        try {
            assertThat((String) opens("office", caseNumber, "userTask_assign", null).get("units")).contains(";newunit=新设科");
            transaction.executeWithoutResult(status -> {
                office.completes("office", caseNumber, "userTask_assign", Map.of("assignedUnit", "newunit"));
                assertThat(requests.request(caseNumber).getUnitCode()).isEqualTo("newunit");
                status.setRollbackOnly();
            });
        } finally {
            jdbc.update("delete from org_unit where code = 'newunit'");
        }
    }

    @Test
    @Rule("B.3")
    void asManyThirdPartiesAreAskedAsWereCountedAndThoseWhoHaveAnsweredAreNotAskedAgain() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        office.completes("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "consult", "opinion", "涉及第三方。"));
        var two = new HashMap<>(INQUIRY);
        two.put("partyCount", "2");
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_consultThirdParty", two)).isInstanceOfSatisfying(RefusedSubmissionException.class,
                refused -> assertThat(refused.field()).isEqualTo("name2"));
        two.put("partyCount", "7");
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_consultThirdParty", two)).hasMessageContaining("1 至 3");
        two.putAll(Map.of("partyCount", "2", "name2", "某某建设公司", "way2", "collect"));
        office.completes("office", caseNumber, "userTask_consultThirdParty", two);
        office.fires(caseNumber, "serviceTask_issueInquiries");
        var letters = requests.letters(caseNumber, LetterKind.THIRD_PARTY_INQUIRY);
        var today = letters.get(0).getIssuedOn();
        for (var letter : letters) {
            office.completes("office", caseNumber, "userTask_deliverInquiry", Map.of("deliveryWay", "collect", "sentOn", today.toString(),
                    "receivedBy", "收件人", "letterNumber", letter.getNumber()));
        }
        assertThat(opens("office", caseNumber, "userTask_recordThirdPartyOpinion", null).get("unanswered")).isEqualTo("12");
        office.completes("office", caseNumber, "userTask_recordThirdPartyOpinion", Map.of("answer1", "consent", "answeredOn1", today.toString()));
        assertThat(opens("office", caseNumber, "userTask_recordThirdPartyOpinion", null).get("unanswered")).isEqualTo("2");
    }
}
