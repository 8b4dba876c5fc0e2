package org.gongkai.hearing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.security.Visitor;
import org.gongkai.hearing.HearingOffice;
import org.gongkai.hearing.SelectionMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Other systems of the bureau propose hearings under the same rules as people; what is wrong is a problem in Chinese. */
@GongkaiTest
@Rule({"R-68", "B.7"})
class HearingApiTest {

    private static final String GOOD = """
            {"unit":"elderly","matter":{"title":"社区养老服务收费标准调整方案","reason":"涉及老年人切身利益。","draft":"每餐十元。","explanation":"成本上升。"},
             "schedule":{"heldOn":"%s","startsAt":"09:00","place":"三楼会议室","applicationsUntil":"%s"},
             "sides":[{"name":"老年人代表","seats":2},{"name":"养老机构代表","seats":1}],"method":"LOT","contact":"养老服务科，0393-6666666",
             "hostId":"hearing.host","recorderId":"bureau.office"}""";

    @Autowired
    Office office;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ApplicationContext application;
    @LocalServerPort
    int port;
    private HearingOffice people;

    @BeforeEach
    void people() {
        people = new HearingOffice(application);
    }

    @Test
    void aGoodProposalWaitsForTheLeader() {
        var answer = Visitor.basic(port, "staff.elderly").json("POST", "/api/hearings", good());
        assertThat(answer.statusCode()).isEqualTo(201);
        var location = answer.headers().firstValue("Location").orElse("");
        assertThat(location).matches(".*/api/cases/TZ-\\d{4}-\\d{5}");
        assertThat(office.waitsAt(location.substring(location.lastIndexOf('/') + 1))).containsExactly("userTask_decideHearing");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', value = {
            "\"seats\":1 | \"seats\":0 | sides",
            ",{\"name\":\"养老机构代表\",\"seats\":1} | ,null | sides",
            "\"LOT\" | \"DICE\" | method",
            "\"hostId\":\"hearing.host\" | \"hostId\":\"head.elderly\" | hostId",
            "\"startsAt\":\"09:00\" | \"startsAt\":null | startsAt",
            "\"schedule\" | \"schedule\":null,\"schedule2\" | schedule2",
            "\"heldOn\" | \"heldOn\":\"2019-12-18\",\"was\" | was"})
    void aWrongFieldIsNamedAndNothingIsKept(String right, String wrong, String field) {
        var before = rows();
        var answer = Visitor.basic(port, "staff.elderly").json("POST", "/api/hearings", good().replace(right, wrong));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(field).containsPattern("[\\u4e00-\\u9fff]");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anEmptyProposalIsToldEverythingThatIsMissing() {
        var answer = Visitor.basic(port, "staff.elderly").json("POST", "/api/hearings", "{\"unit\":\"elderly\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("title", "heldOn", "sides", "method", "hostId", "recorderId");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"office, 201", "staff.affairs, 403", "head.elderly, 403", "leader.assistance, 403", "hearing.host, 403", "sysadmin, 403"})
    void onlyTheUnitAndTheOfficePropose(String person, int status) {
        var before = rows();
        assertThat(Visitor.basic(port, person).json("POST", "/api/hearings", good()).statusCode()).isEqualTo(status);
        assertThat(rows()).isEqualTo(before + (status == 201 ? 1 : 0));
    }

    private String good() {
        var schedule = people.plan(SelectionMethod.LOT).schedule();
        return GOOD.formatted(schedule.heldOn(), schedule.applicationsUntil());
    }

    private int rows() {
        return jdbc.queryForObject("select count(*) from hearing", Integer.class);
    }
}
