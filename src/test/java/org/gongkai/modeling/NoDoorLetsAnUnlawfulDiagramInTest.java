package org.gongkai.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.camunda.bpm.engine.RepositoryService;
import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.engine.RefusedDeploymentException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Also whoever needs no leave, the start of the application, brings no diagram in that leads around a step. */
@GongkaiTest
@Rule("R-104")
class NoDoorLetsAnUnlawfulDiagramInTest {

    private static final String KEY = "publication-review";

    @Autowired
    RepositoryService repository;

    @Test
    void aDiagramThatPublishesWhatWasSentBackIsRefusedWithClauseAndElement() throws IOException {
        var versions = repository.createProcessDefinitionQuery().processDefinitionKey(KEY).count();
        var around = Files.readString(Path.of("processes", KEY + ".bpmn")).replace("sourceRef=\"gateway_headSign\" targetRef=\"exclusiveGateway_toRevise\"",
                "sourceRef=\"gateway_headSign\" targetRef=\"exclusiveGateway_toPublish\"");

        assertThatThrownBy(() -> repository.createDeployment().name(KEY).addString(KEY + ".bpmn", around).deploy())
                .isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("flow_headSignReturned").hasMessageContaining("R-107")
                .hasMessageContaining("信息公开前须经三级签发");

        assertThat(repository.createProcessDefinitionQuery().processDefinitionKey(KEY).count()).isEqualTo(versions);
    }
}
