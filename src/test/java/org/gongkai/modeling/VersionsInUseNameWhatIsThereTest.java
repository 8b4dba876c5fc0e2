package org.gongkai.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.GongkaiTest;
import org.gongkai.engine.AsEngine;
import org.gongkai.engine.VersionsInUse;
import org.gongkai.organization.Organization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;

/** A version that cases start or run on names only programs, forms and groups that are there; else the machine says so. */
@GongkaiTest
class VersionsInUseNameWhatIsThereTest {

    private static final String NAME = "test-in-use";

    @Autowired
    VersionsInUse versions;
    @Autowired
    VersionsInUseSweep sweep;
    @Autowired
    HealthEndpoint health;
    @Autowired
    Organization organization;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    AsEngine asEngine;

    @AfterEach
    void asItWas() {
        asEngine.run(() -> repository.createDeploymentQuery().deploymentName(NAME).list().forEach(deployment -> repository.deleteDeployment(deployment.getId(), true)));
        sweep.look();
    }

    private void deploy(String groups) {
        asEngine.run(() -> repository.createDeployment().name(NAME).addString(NAME + ".bpmn", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                <process id="test-in-use" name="本局的小流程" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="start"/><sequenceFlow id="f" sourceRef="start" targetRef="step"/>
                <userTask id="step" name="登记" camunda:candidateGroups="%s"/></process></definitions>""".formatted(groups)).deploy());
    }

    private List<String> ofTheTest() {
        return versions.missing(organization.groupNames().keySet()).stream().filter(sentence -> sentence.contains("本局的小流程")).toList();
    }

    @Test
    void whatIsDeliveredNamesNothingThatIsMissing() {
        assertThat(versions.missing(organization.groupNames().keySet())).noneMatch(sentence -> sentence.contains("信息发布审核") || sentence.contains("依申请公开") || sentence.contains("听证")
                || sentence.contains("投诉举报") || sentence.contains("征求意见") || sentence.contains("消息发送"));
    }

    @Test
    void aGroupThatIsNotThereIsNamedWithVersionAndStep() {
        deploy("openness-office, nobody");

        assertThat(ofTheTest()).singleElement().satisfies(sentence -> assertThat(sentence).contains("“本局的小流程”第 1 版的“登记”", "用户组“nobody”"));
        sweep.look();
        assertThat(health.healthForPath("versionsInUseHealth").getStatus()).isEqualTo(Status.DOWN);
        assertThat(sweep.findings()).anySatisfy(finding -> assertThat(finding.sentence()).contains("用户组“nobody”"));
    }

    @Test
    void aGroupOfTheUnitIsThereWhenThereAreUnits() {
        deploy("section-head-${unit},unit-${unit}");
        assertThat(ofTheTest()).isEmpty();

        Set<String> withoutUnits = new HashSet<>(organization.groupNames().keySet());
        withoutUnits.removeIf(group -> group.startsWith("section-head-"));
        assertThat(versions.missing(withoutUnits)).anySatisfy(sentence -> assertThat(sentence).contains("“登记”", "section-head-${unit}"));
    }

    @Test
    void anOldVersionCountsWhileACaseRunsOnIt() {
        deploy("nobody");
        var instance = asEngine.call(() -> runtime.startProcessInstanceByKey(NAME).getId());
        deploy("openness-office");
        assertThat(ofTheTest()).singleElement().satisfies(sentence -> assertThat(sentence).contains("第 1 版"));

        asEngine.run(() -> runtime.deleteProcessInstance(instance, "over"));
        assertThat(ofTheTest()).isEmpty();
    }
}
