package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.gongkai.GongkaiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@GongkaiTest
class OwnDeployerTest {

    private static final String KEY = "publication-review";

    @Autowired
    OwnDeployer deployer;
    @Autowired
    RepositoryService repository;

    @Test
    void aDiagramIsDeployedOnceWithAllItsFormsUnderStableNames() {
        var latest = latest();
        assertThat(repository.getDeploymentResources(latest.getDeploymentId())).extracting(Resource::getName)
                .contains("processes/publication-review.bpmn", "forms/publication-review-head-sign.form").hasSize(12);
        assertThat(latest.getVersionTag()).isEqualTo("1.0.0");
        assertThat(latest.getHistoryTimeToLive()).isEqualTo(3650);
    }

    @Test
    void nothingIsDeployedAgainWhenNothingChanged() {
        var before = repository.createDeploymentQuery().count();
        deployer.afterSingletonsInstantiated();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void aVersionThatAnAdministratorReleasedIsNeverCoveredByAFile() throws IOException {
        var released = deploy(bpmn().replace("versionTag=\"1.0.0\"", "versionTag=\"1.0.1\""), "modeler");
        try {
            deployer.afterSingletonsInstantiated();
            assertThat(latest().getVersionTag()).isEqualTo("1.0.1");
            assertThat(latest().getDeploymentId()).isEqualTo(released.getId());
        } finally {
            repository.deleteDeployment(released.getId(), true);
        }
    }

    @Test
    void aChangedFileMakesANewVersion() throws IOException {
        var older = deploy(bpmn().replace("versionTag=\"1.0.0\"", "versionTag=\"0.9.0\""), OwnDeployer.SOURCE);
        deployer.afterSingletonsInstantiated();
        var newest = latest();
        try {
            assertThat(newest.getVersionTag()).isEqualTo("1.0.0");
            assertThat(newest.getDeploymentId()).isNotEqualTo(older.getId());
        } finally {
            repository.deleteDeployment(newest.getDeploymentId(), true);
            repository.deleteDeployment(older.getId(), true);
        }
    }

    @Test
    void aDiagramThatComesAloneGetsTheNewestFormsItNames() throws IOException {
        var alone = deploy(bpmn(), "modeler");
        try {
            assertThat(repository.getDeploymentResources(alone.getId())).extracting(Resource::getName)
                    .contains("forms/publication-review-section-review.form").hasSize(12);
        } finally {
            repository.deleteDeployment(alone.getId(), true);
        }
    }

    private Deployment deploy(String bpmn, String source) {
        return repository.createDeployment().name(KEY).source(source)
                .addInputStream("processes/publication-review.bpmn", new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8))).deploy();
    }

    private static String bpmn() throws IOException {
        return new ClassPathResource("processes/publication-review.bpmn").getContentAsString(StandardCharsets.UTF_8);
    }

    private ProcessDefinition latest() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(KEY).latestVersion().singleResult();
    }
}
