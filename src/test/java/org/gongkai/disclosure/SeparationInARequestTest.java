package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.ConflictOfInterest;
import org.gongkai.casefile.Opinions;
import org.gongkai.casefile.Recusals;
import org.gongkai.casefile.StandIns;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.organization.Substituting;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.context.WebApplicationContext;

/** Four eyes are four names in a request too, whichever of them comes first; and a recused person is out of it. */
@GongkaiTest
@Rule({"R-55", "R-104"})
class SeparationInARequestTest {

    private static final Map<String, Object> CONSENT = Map.of("decision", "approve");
    private static final Map<String, Object> REVIEWED = Map.of("decision", "approve", "secrecy", "none");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private Extensions extensions;
    @Autowired
    private Substituting substituting;
    @Autowired
    private StaffAccounts accounts;
    @Autowired
    private Recusals recusals;
    @Autowired
    private StandIns standIns;
    @Autowired
    private Cases cases;
    @Autowired
    private Opinions opinions;
    @Autowired
    private OfficeClock clock;

    private RequestOffice requests;
    private String caseNumber;

    @BeforeEach
    void aRequestIsBeingHandled(@Autowired AutowireCapableBeanFactory beans) {
        requests = beans.createBean(RequestOffice.class);
        requests.beginsOn("2026-02-10");
        caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
    }

    @AfterEach
    void everybodyIsBack() {
        back();
        accounts.revoke("staff.elderly", Role.SECTION_HEAD, "elderly");
        accounts.revoke("leader.assistance", Role.OPENNESS_OFFICE_DIRECTOR, null);
        clock.reset();
    }

    private void back() {
        substituting.open().forEach(open -> substituting.end(open.getId(), office.person("secadmin")));
    }

    private void isAway(String absent, String substitute) {
        substituting.name(absent, substitute, clock.today(), clock.today().plusDays(3), null, office.person(absent));
    }

    @Test
    void whatASubstituteAskedForTheAbsentDoesNotConsentTo() {
        isAway("office.director", "info");
        extensions.request(caseNumber, 5, "需要调取档案", office.person("info"));
        back();
        office.completes("leader.assistance", caseNumber, "userTask_approveExtension", CONSENT);

        assertThatThrownBy(() -> office.completes("office.director", caseNumber, "userTask_consentExtension", CONSENT)).hasMessageContaining("不同的人");
        assertThat(office.waitsAt(caseNumber)).contains("userTask_consentExtension");
    }

    @Test
    void whoeverASubstituteApprovedForDoesNotConsentInAnotherPost() {
        extensions.request(caseNumber, 5, "需要调取档案", office.person("staff.elderly"));
        isAway("leader.assistance", "info");
        office.completes("info", caseNumber, "userTask_approveExtension", CONSENT);
        back();
        accounts.grant("leader.assistance", Role.OPENNESS_OFFICE_DIRECTOR, null);

        assertThatThrownBy(() -> office.completes("leader.assistance", caseNumber, "userTask_consentExtension", CONSENT)).hasMessageContaining("不同的人");
        office.completes("office.director", caseNumber, "userTask_consentExtension", CONSENT);
    }

    @Test
    void whatASubstituteDraftedTheAbsentDoesNotReview() {
        isAway("staff.elderly", "info");
        office.completes("info", caseNumber, "userTask_draftReply", Map.of("decision", "submit", "kind", "a2", "text", "协议全文如下：略。"));
        back();
        accounts.grant("staff.elderly", Role.SECTION_HEAD, "elderly");

        assertThatThrownBy(() -> office.completes("staff.elderly", caseNumber, "userTask_sectionReview", REVIEWED)).hasMessageContaining("起草过这件申请的答复");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_sectionReview");
    }

    @Test
    void theRecusedReadsTheApplicantMaskedAndSignsNothing() {
        requests.draftsDisclosure(caseNumber);
        var page = new StaffPages(context);
        assertThat(page.get("head.elderly", "/desk/cases/" + caseNumber).text()).contains(RequestOffice.ID_NUMBER);
        recusals.stepBack(caseNumber, ConflictOfInterest.RELATIVES, "申请人是近亲属。", true, office.person("head.elderly"));

        assertThat(cases.handles(office.person("head.elderly"), caseNumber)).isFalse();
        var after = page.get("head.elderly", "/desk/cases/" + caseNumber);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).doesNotContain(RequestOffice.ID_NUMBER);
        assertThatThrownBy(() -> office.completes("head.elderly", caseNumber, "userTask_sectionReview", REVIEWED)).hasMessageContaining("您已回避本件");
        assertThat(page.post("head.elderly", "/desk/requests/" + caseNumber + "/extension", Map.of("days", List.of("3"), "reason", List.of("调档"))).status()).isEqualTo(403);
        assertThat(extensions.of(caseNumber)).isEmpty();
    }

    @Test
    @Rule("R-38")
    void forTheHeadOfTheBureauSomebodyIsNamedByADecisionOfThePartyGroup() {
        requests.draftsDisclosure(caseNumber);
        office.completes("head.elderly", caseNumber, "userTask_sectionReview", REVIEWED);
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", REVIEWED);
        recusals.stepBack(caseNumber, ConflictOfInterest.OWN, "本人是协议的经手人。", true, office.person("director"));
        var part = standIns.missing(caseNumber).get(0);
        assertThat(part.needsBasis()).isTrue();
        var id = part.recusal().getId();
        assertThatThrownBy(() -> standIns.name(caseNumber, id, "leader.affairs", " ", office.person("office.director")))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors()).containsOnlyKeys("basis"));
        assertThatThrownBy(() -> office.completes("leader.affairs", caseNumber, "userTask_signReply", CONSENT)).hasMessageContaining("不是“签发答复”的办理人");

        standIns.name(caseNumber, id, "leader.affairs", "局党组〔2026〕3号", office.person("office.director"));
        office.completes("leader.affairs", caseNumber, "userTask_signReply", CONSENT);
        assertThat(opinions.of(caseNumber)).last().satisfies(opinion -> assertThat(opinion.persons()).containsExactlyInAnyOrder("leader.affairs", "director"));
        office.fires(caseNumber, "serviceTask_issueReply");
    }
}
