package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.security.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Tasklist shows whoever has a task its procedure and diagram; nothing that counts or lists cases is opened by that. */
@GongkaiTest
@Rule("R-71")
class TheDiagramOfComplaintsTest {

    @Autowired
    ApplicationContext application;
    @Autowired
    Office office;
    @LocalServerPort
    int port;

    private String definition() {
        var caseNumber = new Grievances(application).arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
        return office.task(caseNumber, "userTask_accept").getProcessDefinitionId();
    }

    @Test
    void whoeverHasATaskSeesItsProcedureAndItsDiagram() {
        var definition = definition();
        var visitor = Visitor.basic(port, "office");
        assertThat(visitor.get("/engine-rest/process-definition/" + definition).body()).contains("\"name\":\"投诉举报");
        assertThat(visitor.get("/engine-rest/process-definition/%s/xml".formatted(definition)).body()).contains("userTask_investigate");
        assertThat(visitor.get("/engine-rest/task?processDefinitionId=" + definition, "Accept", "application/hal+json").body())
                .contains("\"processDefinition\":[{").contains("\"key\":\"complaint-handling\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "supervision", "director", "staff.elderly"})
    void noListCountOrStatisticShowsIt(String person) {
        var definition = definition();
        var visitor = Visitor.basic(port, person);
        assertThat(visitor.get("/engine-rest/process-definition?key=complaint-handling").body()).isEqualTo("[]");
        assertThat(visitor.get("/engine-rest/process-definition/statistics").body()).doesNotContain("complaint-handling");
        assertThat(visitor.get("/engine-rest/process-definition?incidentType=failedJob&processDefinitionIdIn=" + definition).body()).isEqualTo("[]");
        assertThat(visitor.get("/engine-rest/process-definition/%s/statistics".formatted(definition)).body()).doesNotContain("instances\":");
    }
}
