package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GongkaiTest
class CommentsAreTextsTests {

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private OfficeClock clock;

    static Stream<String> refused() {
        return Stream.of("", " \n", "\u200b", "甲\u0000", "\u202e甲", "字".repeat(2001));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoTextIsNoComment(String message) {
        var task = office.task(office.submits("staff.assistance", Office.notice(clock.today())), "userTask_proofread");
        assertThatThrownBy(() -> office.as("staff.assistance", () -> office.tasks().createComment(task.getId(), null, message)))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("批注");
    }

    @Test
    void tasklistShowsTheReason() {
        var task = office.task(office.submits("staff.assistance", Office.notice(clock.today())), "userTask_proofread");
        var visitor = Visitor.basic(port, "staff.assistance");
        var path = "/engine-rest/task/" + task.getId() + "/comment/create";
        var refused = visitor.json("POST", path, "{\"message\":\"\\u0000\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("批注");
        assertThat(visitor.json("POST", path, "{\"message\":\"已电话核实。\\n请继续。\"}").statusCode()).isEqualTo(200);
    }
}
