package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Attachments;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.gongkai.problem.NotAllowedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

@GongkaiTest
@Rule({"R-58", "R-59", "R-60", "R-61"})
class SignaturesBindTheReplyTest {
    @Autowired
    Office office;
    @Autowired
    ReplyDrafting drafting;
    @Autowired
    Attachments attachments;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TransactionTemplate transaction;
    private RequestOffice requests;
    private String caseNumber;

    @BeforeEach
    void aRequestBeingHandled(@Autowired AutowireCapableBeanFactory beans) {
        requests = beans.createBean(RequestOffice.class);
        caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
    }

    private String attaches(String name) {
        return transaction.execute(status -> attachments.add(caseNumber, name, "协议全文".getBytes(StandardCharsets.UTF_8), "staff.elderly").getId());
    }

    private static ReplyDraft disclosing(String text, List<String> enclosures) {
        return new ReplyDraft(ReplyKind.A2, null, text, null, null, null, null, null, null, null, null, null, enclosures);
    }

    @Test
    void aSavedDraftWithItsFilesIsHandedInAndLeavesWithTheLetter() {
        var file = attaches("协议.txt");
        drafting.save(caseNumber, disclosing(null, List.of(file)), office.person("staff.elderly"));
        assertThat(drafting.preview(caseNumber, office.person("head.elderly")).orElseThrow()).contains("可以公开", RequestOffice.SUBJECT);
        requests.drafts(caseNumber, Map.of());
        requests.signs(caseNumber);
        office.fires(caseNumber, "serviceTask_issueReply");
        assertThat(requests.letter(caseNumber, LetterKind.REQUEST_REPLY).getEnclosures()).singleElement()
                .satisfies(enclosed -> assertThat(enclosed.fileName()).isEqualTo("协议.txt"));
    }

    @Test
    void onlyWhoeverDraftsSavesDrafts() {
        assertThatThrownBy(() -> drafting.save(caseNumber, disclosing("略", List.of()), office.person("staff.assistance"))).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> drafting.save(caseNumber, disclosing("略", List.of()), office.person("head.elderly"))).isInstanceOf(NotAllowedException.class);
        assertThat(drafting.current(caseNumber)).isEmpty();
        requests.draftsDisclosure(caseNumber);
        assertThatThrownBy(() -> drafting.save(caseNumber, disclosing("改", List.of()), office.person("staff.elderly"))).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aFileTakenAwayAfterSigningStopsTheReply() {
        var file = attaches("协议.txt");
        drafting.save(caseNumber, disclosing("见附件。", List.of(file)), office.person("staff.elderly"));
        requests.drafts(caseNumber, Map.of());
        requests.signs(caseNumber);
        transaction.executeWithoutResult(status -> attachments.remove(caseNumber, file));
        assertThatThrownBy(() -> office.fires(caseNumber, "serviceTask_issueReply")).hasMessageContaining("three signatures");
        assertThat(requests.letterKinds(caseNumber)).doesNotContain(LetterKind.REQUEST_REPLY);
    }

    @Test
    void aFileTakenAwayDuringTheReviewIsNoticedByTheNextToSign() {
        var file = attaches("协议.txt");
        drafting.save(caseNumber, disclosing("见附件。", List.of(file)), office.person("staff.elderly"));
        requests.drafts(caseNumber, Map.of());
        transaction.executeWithoutResult(status -> attachments.remove(caseNumber, file));
        assertThatThrownBy(() -> office.completes("head.elderly", caseNumber, "userTask_sectionReview", Map.of("decision", "approve", "secrecy", "none")))
                .hasMessageContaining("有变动");
    }

    @Test
    void aTokenPutInFrontOfTheLetterIssuesNothing() {
        requests.draftsDisclosure(caseNumber);
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult();
        assertThatThrownBy(() -> {
            runtime.createProcessInstanceModification(instance.getId()).startBeforeActivity("serviceTask_issueReply").execute();
            office.fires(caseNumber, "serviceTask_issueReply");
        }).isInstanceOf(RuntimeException.class);
        assertThat(requests.letterKinds(caseNumber)).doesNotContain(LetterKind.REQUEST_REPLY);
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.IN_REVIEW);
    }
}
