package org.gongkai.modeling.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.engine.AsEngine;
import org.gongkai.engine.ProcedureVersions;
import org.gongkai.engine.RefusedDeploymentException;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Who draws a procedure does not put it in force: it waits for somebody else, who sees what it changes and breaks. */
@GongkaiTest
@Rule("R-104")
class AProcedureChangesByTwoPersonsTest {

    private static final String KEY = "public-consultation";
    private static final String LIST = "/desk/procedures";
    private static final Map<String, List<String>> NOTHING = Map.of();
    private static final Map<String, List<String>> CHECKED = Map.of("checked", List.of("yes"));

    @Autowired
    RepositoryService repository;
    @Autowired
    IdentityService identity;
    @Autowired
    AsEngine asEngine;
    @Autowired
    ProcedureVersions versions;
    @Autowired
    DraftDesk desk;
    @Autowired
    Inbox inbox;
    @Autowired
    Organization organization;
    @Autowired
    JdbcTemplate database;
    @Autowired
    WebApplicationContext context;

    private StaffPages pages;
    private int shipped;

    @BeforeEach
    void remember() {
        pages = new StaffPages(context);
        shipped = versions.inForce(KEY).orElseThrow().number();
    }

    @AfterEach
    void asItWas() {
        asEngine.run(() -> repository.createProcessDefinitionQuery().processDefinitionKey(KEY).list().stream().filter(one -> one.getVersion() > shipped)
                .forEach(one -> repository.deleteDeployment(one.getDeploymentId())));
        KeptDrafts.remove(database);
    }

    private String diagram() {
        return versions.files(versions.inForce(KEY).orElseThrow()).entrySet().stream().filter(file -> file.getKey().endsWith(".bpmn"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8)).findFirst().orElseThrow();
    }

    private String handedIn(String diagram) {
        return handedIn("sysadmin", diagram);
    }

    private String handedIn(String author, String diagram) {
        identity.setAuthentication(author, List.of("sysadmin"));
        try {
            return repository.createDeployment().name("调整").addString(KEY + ".bpmn", diagram).deploy().getId();
        } finally {
            identity.clearAuthentication();
        }
    }

    private String renamed() {
        return handedIn(diagram().replace("name=\"审核采纳情况\"", "name=\"核对采纳情况\""));
    }

    private String unlawful() {
        return handedIn(diagram().replace("section-head-${unit}", "openness-office"));
    }

    private int inForce() {
        return versions.inForce(KEY).orElseThrow().number();
    }

    private Person author() {
        return organization.person("sysadmin");
    }

    private static String page(String draft) {
        return LIST + "/drafts/" + draft;
    }

    @Test
    void whatIsHandedInIsKeptAndNothingIsDeployed() {
        var draft = renamed();

        assertThat(inForce()).isEqualTo(shipped);
        assertThat(desk.existing(draft).getState()).isEqualTo(DraftState.OPEN);
        assertThat(desk.filesOf(draft)).as("with the forms it names").hasSizeGreaterThan(1);
        assertThat(inbox.of("office.director")).anySatisfy(message -> assertThat(message.getText()).contains("提交了", "批准后才生效"));
        assertThat(pages.get("office.director", LIST).page().select("section").get(0).text()).contains("等待批准", versions.inForce(KEY).orElseThrow().name());
    }

    @Test
    void whoApprovesSeesTheChangeAndHowManyCasesRun() {
        var page = pages.get("office.director", page(renamed())).page().text();

        assertThat(page).contains("符合流程护栏的全部要求", "共 1 处", "人工环节“核对采纳情况”", "审核采纳情况", "正在办理 %d 件".formatted(versions.running(KEY)));
    }

    @Test
    void itIsInForceWhenApproved() {
        var draft = renamed();

        assertThat(pages.post("office.director", page(draft) + "/release", CHECKED).next()).isEqualTo(page(draft));

        assertThat(inForce()).isEqualTo(shipped + 1);
        assertThat(diagram()).contains("核对采纳情况");
        assertThat(desk.existing(draft).getReleasedVersion()).isEqualTo(shipped + 1);
        assertThat(inbox.of("sysadmin")).anySatisfy(message -> assertThat(message.getText()).contains("批准了您提交的", "第 %d 版已经生效".formatted(shipped + 1)));
        assertThat(pages.get("office.director", page(draft)).page().text()).contains("第 %d 版生效".formatted(shipped + 1), "与第 %d 版相比 共 1 处".formatted(shipped)).doesNotContain("批准，立即生效");
        assertThat(pages.post("office.director", page(draft) + "/release", CHECKED).status()).as("a second time").isEqualTo(409);
        assertThat(inForce()).isEqualTo(shipped + 1);
    }

    @Test
    void notWithoutHavingReadIt() {
        var draft = renamed();
        assertThat(pages.post("office.director", page(draft) + "/release", NOTHING).status()).isEqualTo(400);
        assertThat(inForce()).isEqualTo(shipped);
    }

    @Test
    void whatBreaksTheLawIsKeptWithItsFindingsAndCannotBeApproved() {
        var draft = unlawful();

        assertThat(pages.get("office.director", page(draft)).page().text()).contains("处不符合，不能批准", "R-67").doesNotContain("批准，立即生效");
        var answer = pages.post("office.director", page(draft) + "/release", CHECKED);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().getElementById("faults").text()).contains("违反法定程序");
        assertThat(inForce()).isEqualTo(shipped);
        assertThat(desk.existing(draft).isOpen()).isTrue();
    }

    @Test
    void itsAuthorDoesNotApproveIt() {
        var director = organization.person("office.director");
        var draft = desk.keep(KEY, null, Map.of(KEY + ".bpmn", diagram().getBytes(StandardCharsets.UTF_8)), director.id());

        assertThatThrownBy(() -> desk.release(draft, director)).isInstanceOf(NotAllowedException.class).hasMessageContaining("两个人");
        assertThat(pages.post("office.director", page(draft) + "/release", CHECKED).status()).isEqualTo(403);
        assertThat(inForce()).isEqualTo(shipped);
    }

    @ParameterizedTest
    @CsvSource({"sysadmin, 200, 403, 302", "office.director, 200, 302, 302", "office, 200, 403, 403", "supervision, 200, 403, 403", "staff.assistance, 403, 403, 403",
            "director, 403, 403, 403", "auditor, 403, 403, 403", "secadmin, 403, 403, 403"})
    void whoMay(String account, int look, int approve, int withdraw) {
        assertThat(pages.get(account, LIST).status()).isEqualTo(look);
        assertThat(pages.get(account, page(renamed())).status()).isEqualTo(look);
        assertThat(pages.post(account, page(renamed()) + "/release", CHECKED).status()).isEqualTo(approve);
        assertThat(pages.post(account, page(handedIn(diagram().replace("name=\"归档\"", "name=\"存档\"").replace("</bpmn:process>", "<bpmn:textAnnotation id=\"note\"/></bpmn:process>"))) + "/withdraw", NOTHING).status()).isEqualTo(withdraw);
    }

    @Test
    void aNewDraftOfTheSameAuthorTakesThePlaceOfTheFormer() {
        var former = unlawful();
        var later = renamed();

        assertThat(desk.existing(former).getState()).isEqualTo(DraftState.REPLACED);
        assertThat(desk.open()).extracting(ProcedureDraft::getId).contains(later).doesNotContain(former);
    }

    @Test
    void whatIsWithdrawnChangesNothingAndItsAuthorKnows() {
        var draft = renamed();

        assertThat(pages.post("office.director", page(draft) + "/withdraw", NOTHING).next()).isEqualTo(LIST);

        assertThat(desk.existing(draft).getState()).isEqualTo(DraftState.WITHDRAWN);
        assertThat(inForce()).isEqualTo(shipped);
        assertThat(inbox.of("sysadmin")).anySatisfy(message -> assertThat(message.getText()).contains("没有批准您提交的"));
        assertThatThrownBy(() -> desk.withdraw(draft, author())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theVersionBeforeComesBackInOneAction() {
        var before = diagram();
        desk.release(renamed(), organization.person("office.director"));
        var back = LIST + "/" + KEY + "/back";

        assertThat(pages.post("office.director", back, Map.of("number", List.of(String.valueOf(shipped + 1)))).status()).as("not by mistake").isEqualTo(400);
        assertThat(pages.post("office.director", back, Map.of("number", List.of(String.valueOf(shipped)), "checked", List.of("yes"))).status()).as("another came meanwhile").isEqualTo(409);
        assertThat(pages.post("sysadmin", back, Map.of("number", List.of(String.valueOf(shipped + 1)), "checked", List.of("yes"))).status()).isEqualTo(403);
        assertThat(pages.post("office.director", back, Map.of("number", List.of(String.valueOf(shipped + 1)), "checked", List.of("yes"))).next()).isEqualTo(LIST);

        assertThat(inForce()).isEqualTo(shipped + 2);
        assertThat(diagram()).isEqualTo(before);
    }

    @Test
    void whatIsInForceAlreadyNeedsNoApproval() {
        identity.setAuthentication("sysadmin", List.of("sysadmin"));
        try {
            var again = repository.createDeployment().addDeploymentResources(versions.inForce(KEY).orElseThrow().deploymentId());
            assertThatThrownBy(again::deploy).isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("完全相同");
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void twoProceduresAtOnceAreNone() {
        identity.setAuthentication("sysadmin", List.of("sysadmin"));
        try {
            var two = repository.createDeployment().addString("a.bpmn", diagram()).addDeploymentResources(versions.inForce("hearing").orElseThrow().deploymentId());
            assertThatThrownBy(two::deploy).isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("单独提交");
        } finally {
            identity.clearAuthentication();
        }
    }
}
