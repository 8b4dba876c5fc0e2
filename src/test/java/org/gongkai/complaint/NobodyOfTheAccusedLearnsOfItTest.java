package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.demo.DemoAccounts;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.security.RouteTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every door, every person who has to do with the accused: what they are answered does not change when a complaint comes,
 * and whoever names it is answered as if there were none. It reads every list there is, again and again, so it comes first,
 * while the lists are short.
 */
@GongkaiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1)
@Rule({"R-70", "R-71"})
class NobodyOfTheAccusedLearnsOfItTest {

    /** A supervisor who works in the section for elderly care: watches every case by role, and must not see this one. */
    private static final String SUPERVISOR_WITHIN = "supervisor.elderly";

    @Autowired
    ApplicationContext application;
    @Autowired
    WebApplicationContext web;
    @Autowired
    Office office;
    @Autowired
    RuntimeService runtime;
    @Autowired
    HistoryService history;
    @Autowired
    StaffAccounts accounts;
    @Autowired
    PasswordEncoder encoder;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    RouteTable table;
    @LocalServerPort
    int port;

    private Grievances grievances;
    private Doors doors;

    @BeforeAll
    void aSupervisorWithin() {
        grievances = new Grievances(application);
        doors = new Doors(port, new StaffPages(web), table, office::person);
        transaction.executeWithoutResult(status -> {
            if (accounts.find(SUPERVISOR_WITHIN).isEmpty()) {
                accounts.create(SUPERVISOR_WITHIN, "督导组成员（在养老科任职）", "elderly", null, encoder.encode(DemoAccounts.PASSWORD));
            }
            accounts.grant(SUPERVISOR_WITHIN, Role.SUPERVISION_GROUP, null);
            accounts.grant(SUPERVISOR_WITHIN, Role.LEADING_GROUP_DEPUTY, null);
        });
        // Something to see besides, so that lists are not simply empty.
        grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "placenames"));
    }

    @AfterAll
    void noLonger() {
        transaction.executeWithoutResult(status -> {
            accounts.revoke(SUPERVISOR_WITHIN, Role.SUPERVISION_GROUP, null);
            accounts.revoke(SUPERVISOR_WITHIN, Role.LEADING_GROUP_DEPUTY, null);
        });
    }

    static Stream<Arguments> accusedAndTheirs() {
        return Stream.of(
                Arguments.of("elderly", List.of("staff.elderly", "head.elderly", "leader.assistance", SUPERVISOR_WITHIN)),
                Arguments.of("office", List.of("office", "office.director", "leader.assistance")));
    }

    @ParameterizedTest(name = "a complaint about {0}")
    @MethodSource("accusedAndTheirs")
    void theirListsAndCountsAreTheSameBeforeAndAfter(String accused, List<String> theirs) {
        var before = ofEach(theirs, doors::lists);
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, accused));
        var handler = accused.equals("office") ? "supervision" : "office";
        assertThat(doors.page(handler, "/desk/complaints")).as("the handler's list does change").contains(caseNumber);
        grievances.toSignature(caseNumber, handler);
        assertSame("while it waits for its signature", before, ofEach(theirs, doors::lists));
        office.completes("director", caseNumber, "userTask_approveReply", Grievances.SIGN);
        office.fires(caseNumber, "serviceTask_issueReply");
        office.completes("supervision", caseNumber, "userTask_archive", Map.of());
        assertSame("when it is filed", before, ofEach(theirs, doors::lists));
    }

    @ParameterizedTest(name = "a complaint about {0}")
    @MethodSource("accusedAndTheirs")
    void whoeverNamesItIsAnsweredAsIfThereWereNone(String accused, List<String> theirs) {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.REPORT, accused));
        var real = ids(caseNumber);
        var madeUp = madeUp();
        assertSame("by name", ofEach(theirs, person -> doors.named(person, madeUp)), ofEach(theirs, person -> doors.named(person, real)));
        var handler = accused.equals("office") ? "supervision" : "office";
        assertThat(doors.page(handler, "/desk/cases/" + caseNumber)).as("the handler is answered").contains("反映的内容");
        assertThat(doors.task(handler, real)).as("over both doors of the engine").hasSize(2).allMatch(answer -> answer.startsWith("200"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_accept");
    }

    /** Thousands of questions: everybody asks at the same time, as in the office. */
    private static Map<String, Map<String, String>> ofEach(List<String> people, Function<String, Map<String, String>> question) {
        var together = Executors.newFixedThreadPool(people.size());
        try {
            var asked = people.stream().collect(Collectors.toMap(person -> person,
                    person -> CompletableFuture.supplyAsync(() -> question.apply(person), together)));
            return asked.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().join()));
        } finally {
            together.shutdown();
        }
    }

    private static void assertSame(String when, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        before.forEach((person, answers) -> assertThat(Doors.differences(answers, after.get(person))).as("%s, %s", person, when).isEmpty());
    }

    private Map<String, String> ids(String caseNumber) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult().getId();
        var task = office.task(caseNumber, "userTask_accept");
        return Map.of("case", caseNumber, "instance", instance, "task", task.getId(), "execution", task.getExecutionId(),
                "job", office.jobs(caseNumber).get(0).getId(), "log", history.createHistoricJobLogQuery().processInstanceId(instance).list().get(0).getId(),
                "variable", history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance).variableName("caseTitle").singleResult().getId());
    }

    private static Map<String, String> madeUp() {
        return Map.of("case", "TS-2026-99999", "instance", UUID.randomUUID().toString(), "task", UUID.randomUUID().toString(),
                "execution", UUID.randomUUID().toString(), "job", UUID.randomUUID().toString(), "log", UUID.randomUUID().toString(),
                "variable", UUID.randomUUID().toString());
    }
}
