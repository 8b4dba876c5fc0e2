package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.gongkai.GongkaiTest;
import org.gongkai.engine.AsEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GongkaiTest
class DeployingIsTheSystemAdministratorsTests {

    private static final String NAME = "test-deployment";
    private static final String DIAGRAM = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test">
              <process id="test-deployed" isExecutable="true"><startEvent id="start"/></process>
            </definitions>
            """;

    @LocalServerPort
    private int port;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private AsEngine asEngine;

    @AfterEach
    void remove() {
        asEngine.run(() -> repository.createDeploymentQuery().deploymentName(NAME).list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true)));
    }

    @Test
    void theSystemAdministratorDeploys() {
        assertThat(deployAs("sysadmin")).isEqualTo(200);
        assertThat(asEngine.call(() -> repository.createProcessDefinitionQuery().processDefinitionKey("test-deployed").count())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff.elderly", "head.elderly", "director", "office", "supervision", "tech", "secadmin", "auditor"})
    void nobodyElseDoes(String account) {
        assertThat(deployAs(account)).isEqualTo(403);
    }

    private int deployAs(String account) {
        var boundary = "boundary";
        var body = "--%1$s\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n%2$s\r\n--%1$s\r\n"
                .formatted(boundary, NAME) + "Content-Disposition: form-data; name=\"data\"; filename=\"test-deployed.bpmn\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + DIAGRAM + "\r\n--" + boundary + "--\r\n";
        return Visitor.basic(port, account).send("POST", "/engine-rest/deployment/create", body,
                "Content-Type", "multipart/form-data; boundary=" + boundary).statusCode();
    }
}
