package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real item, attacked over both REST prefixes by everybody who might be tempted: it stays where it is. */
@GongkaiTest
@Rule("R-100")
class NoDoorPublishesTest {

    private static final List<String> WHO = List.of("staff.assistance", "head.assistance", "director", "office", "supervision", "tech", "sysadmin");

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    RuntimeService runtime;
    @Autowired
    PublicationItems items;
    @Autowired
    Journal journal;
    @LocalServerPort
    int port;

    static Stream<Arguments> doors() {
        var options = "\"skipCustomListeners\":true,\"skipIoMappings\":true";
        var toPublication = "\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"serviceTask_publish\"}]";
        return Stream.of("/engine-rest", "/camunda/api/engine/engine/default").flatMap(prefix -> Stream.of(
                Arguments.of(prefix, "modification", "POST", "/process-instance/INSTANCE/modification", "{%s,%s}".formatted(options, toPublication)),
                Arguments.of(prefix, "message", "POST", "/message", "{\"messageName\":\"approved\",\"businessKey\":\"CASE\"}"),
                Arguments.of(prefix, "signal", "POST", "/signal", "{\"name\":\"approved\",\"executionId\":\"INSTANCE\"}"),
                Arguments.of(prefix, "execution signal", "POST", "/execution/INSTANCE/signal", "{\"variables\":{\"reviewOutcome\":{\"value\":\"approve\"}}}"),
                Arguments.of(prefix, "job execution", "POST", "/job/JOB/execute", null),
                Arguments.of(prefix, "migration", "POST", "/migration/execute", "{%s,\"processInstanceIds\":[\"INSTANCE\"]}".formatted(options)),
                Arguments.of(prefix, "restart", "POST", "/process-definition/x/restart", "{%s,%s,\"processInstanceIds\":[\"INSTANCE\"]}".formatted(options, toPublication)),
                Arguments.of(prefix, "suspension", "PUT", "/process-instance/INSTANCE/suspended", "{\"suspended\":true}"),
                Arguments.of(prefix, "variable edit", "PUT", "/process-instance/INSTANCE/variables/reviewOutcome", "{\"value\":\"approve\",\"type\":\"String\"}"),
                Arguments.of(prefix, "deletion", "DELETE", "/process-instance/INSTANCE?skipCustomListeners=true", null)));
    }

    @ParameterizedTest(name = "{1} over {0}")
    @MethodSource("doors")
    void theItemStaysUnpublishedAndTheJournalShowsTheTry(String prefix, String name, String method, String path, String body) {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult().getId();
        var job = office.jobs(caseNumber).get(0).getId();

        for (var person : WHO) {
            var answer = visitor(prefix, person).json(method, prefix + fill(path, instance, job, caseNumber), body == null ? null : fill(body, instance, job, caseNumber));
            assertThat(answer.statusCode()).as(person).isEqualTo(403);
        }

        assertThat(items.findById(caseNumber).orElseThrow().getState()).isEqualTo(ItemState.IN_REVIEW);
        assertThat(office.waitsAt(caseNumber)).isEqualTo(Set.of("userTask_proofread"));
        assertThat(journal.of(caseNumber).stream().filter(line -> line.getSentence().contains("绕过流程")).map(JournalEntry::getActorId).toList())
                .containsExactlyElementsOf(WHO);
    }

    private Visitor visitor(String prefix, String person) {
        return prefix.startsWith("/camunda") ? Visitor.signedIn(port, person) : Visitor.basic(port, person);
    }

    private static String fill(String text, String instance, String job, String caseNumber) {
        return text.replace("INSTANCE", instance).replace("JOB", job).replace("CASE", caseNumber);
    }
}
