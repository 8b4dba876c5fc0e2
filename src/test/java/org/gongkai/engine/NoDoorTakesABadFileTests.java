package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.gongkai.GongkaiTest;
import org.gongkai.security.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file that cannot be read is the sender's mistake at every door: a 400 that says where, never a fault of ours. */
@GongkaiTest
class NoDoorTakesABadFileTests {

    private static final String TYPE = "multipart/form-data; boundary=boundary";

    @LocalServerPort
    private int port;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private IdentityService identity;

    @AfterEach
    void remove() {
        repository.createDeploymentQuery().deploymentName("test-bad").list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    static Stream<BadFile> badFiles() {
        return BadFile.all();
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    @Timeout(20)
    void theServiceRefusesItWithItsLine(BadFile bad) {
        var refusal = catchThrowable(() -> repository.createDeployment().name("test-bad")
                .addInputStream(bad.file(), new ByteArrayInputStream(bad.content())).deploy());
        assertThat(refusal).isInstanceOf(RefusedDeploymentException.class).hasMessageContaining(bad.file());
        bad.told().forEach(words -> assertThat(refusal).hasMessageContaining(words));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    @Timeout(20)
    void theEnginesOwnDoorAnswersThatTheSenderErred(BadFile bad) {
        refused(Visitor.basic(port, "sysadmin"), "/engine-rest", bad);
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    @Timeout(20)
    void theDoorBehindTheWebApplicationsAnswersTheSame(BadFile bad) {
        refused(webUser(), "/camunda/api/engine/engine/default", bad);
    }

    @Test
    void moreThanTenMegabytesAreNotRead() {
        var large = new BadFile("large", "test-bad.bpmn", new byte[11 * 1024 * 1024], List.of());
        for (var body : List.of(BodyPublishers.ofByteArray(form(large)), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form(large))))) {
            var answer = Visitor.basic(port, "sysadmin").send("POST", "/engine-rest/deployment/create", body, "Content-Type", TYPE);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("不超过 10 MB");
        }
        assertThatThrownBy(() -> repository.createDeployment().addInputStream(large.file(), new ByteArrayInputStream(large.content())).deploy())
                .isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("不超过 10 MB");
    }

    @Test
    void ofTwoPartsWithOneNameNoneIsForgotten() {
        var part = "--%s\r\nContent-Disposition: form-data; name=\"data\"; filename=\"%s\"\r\nContent-Type: text/xml\r\n\r\n<a/>\r\n";
        var body = part.formatted("b", "a.bpmn") + part.formatted("b", "另一个.bpmn") + "--b--\r\n";
        var answer = Visitor.basic(port, "sysadmin").send("POST", "/engine-rest/deployment/create", BodyPublishers.ofString(body), "Content-Type", "multipart/form-data; boundary=b");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("有两个部分的名称都是“data”");
    }

    @Test
    void aDeploymentWithoutFilesIsNone() {
        assertThatThrownBy(() -> repository.createDeployment().name("test-bad").deploy())
                .isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("没有要部署的文件");
    }

    /** An old version of a procedure brings its files from the database; they are asked like any others. */
    @Test
    void whatIsDeployedAgainIsAskedAgain() {
        var procedure = repository.createProcessDefinitionQuery().processDefinitionKey("publication-review").latestVersion().singleResult();
        identity.setAuthentication("sysadmin", List.of("sysadmin"));
        try {
            assertThatThrownBy(() -> repository.createDeployment().name("test-bad").addDeploymentResources(procedure.getDeploymentId()).deploy())
                    .isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("完全相同");
        } finally {
            identity.clearAuthentication();
        }
    }

    private Visitor webUser() {
        var visitor = Visitor.signedIn(port, "sysadmin");
        visitor.get("/camunda/api/admin/auth/user/default");
        return visitor;
    }

    private static void refused(Visitor visitor, String prefix, BadFile bad) {
        var answer = visitor.send("POST", prefix + "/deployment/create", BodyPublishers.ofByteArray(form(bad)), "Content-Type", TYPE,
                "X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN").orElse("none"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.body()).contains("不能部署").doesNotContain("ENGINE-", "org.camunda", "Exception:");
    }

    private static byte[] form(BadFile bad) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("--boundary\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntest-bad\r\n".getBytes(StandardCharsets.UTF_8));
        body.writeBytes("--boundary\r\nContent-Disposition: form-data; name=\"data\"; filename=\"%s\"\r\n\r\n".formatted(bad.file()).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bad.content());
        body.writeBytes("\r\n--boundary--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
