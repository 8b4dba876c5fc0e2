package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.camunda.bpm.engine.RepositoryService;
import org.gongkai.GongkaiTest;
import org.gongkai.engine.AsEngine;
import org.gongkai.modeling.draft.KeptDrafts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

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
    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void remove() {
        asEngine.run(() -> repository.createDeploymentQuery().deploymentName(NAME).list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true)));
        KeptDrafts.remove(database);
    }

    @Test
    void theSystemAdministratorDeploys() {
        assertThat(deployAs("sysadmin")).isEqualTo(200);
        assertThat(asEngine.call(() -> repository.createProcessDefinitionQuery().processDefinitionKey("test-deployed").count())).isEqualTo(1);
    }

    /** As a modeler at a desk sends it: answered, kept for a second person, and nothing defined. */
    @Test
    void aProcedureOfTheLawIsAnsweredAndWaits() {
        var answer = sentBy("sysadmin", DIAGRAM.replace("test-deployed", "hearing"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("草稿，等待批准：" + NAME, "\"deployedProcessDefinitions\":null");
        var id = answer.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(database.queryForObject("select count(*) from procedure_draft where id = ? and procedure_key = 'hearing' and state = 'OPEN' and submitted_by = 'sysadmin'",
                Long.class, id)).isEqualTo(1);
        assertThat(asEngine.call(() -> repository.createDeploymentQuery().deploymentName(NAME).count())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff.elderly", "head.elderly", "director", "office", "supervision", "tech", "secadmin", "auditor"})
    void nobodyElseDoes(String account) {
        assertThat(deployAs(account)).isEqualTo(403);
    }

    private int deployAs(String account) {
        return sentBy(account, DIAGRAM).statusCode();
    }

    private HttpResponse<String> sentBy(String account, String diagram) {
        var boundary = "boundary";
        var body = "--%1$s\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n%2$s\r\n--%1$s\r\n"
                .formatted(boundary, NAME) + "Content-Disposition: form-data; name=\"data\"; filename=\"test-deployed.bpmn\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + diagram + "\r\n--" + boundary + "--\r\n";
        return Visitor.basic(port, account).send("POST", "/engine-rest/deployment/create", body,
                "Content-Type", "multipart/form-data; boundary=" + boundary);
    }
}
