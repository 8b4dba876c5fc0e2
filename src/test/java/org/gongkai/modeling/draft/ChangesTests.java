package org.gongkai.modeling.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.gongkai.modeling.draft.Change.Difference;
import org.junit.jupiter.api.Test;

/** Whoever approves a change reads what was added, changed and removed, element by element. */
class ChangesTests {

    private final String diagram = shipped("processes/publication-review.bpmn");
    private final String form = shipped("forms/publication-review-leader-review.form");
    private final String table = shipped("processes/deadline-policy.dmn");

    private static String shipped(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<Change> changes(String name, String before, String after) {
        return Changes.between(Map.of("processes/" + name, before.getBytes(UTF_8)), Map.of(name, after.getBytes(UTF_8)));
    }

    @Test
    void nothingIsDifferentInAFileThatWasOnlyMovedToAnotherFolder() {
        assertThat(changes("a.bpmn", diagram, diagram)).isEmpty();
        assertThat(changes("a.form", form, form)).isEmpty();
    }

    @Test
    void howItIsDrawnIsNoChange() {
        assertThat(changes("a.bpmn", diagram, diagram.replaceAll("<dc:Bounds x=\"\\d+\"", "<dc:Bounds x=\"7\""))).isEmpty();
    }

    @Test
    void aGroupThatIsSwapped() {
        assertThat(changes("a.bpmn", diagram, diagram.replace("candidateGroups=\"leading-group-head\"", "candidateGroups=\"info-group\""))).containsExactly(
                new Change("修改", "a.bpmn", "人工环节“三级签发”（userTask_headSign）", List.of(new Difference("候选组", "leading-group-head", "info-group"))));
    }

    @Test
    void aConditionAndATargetOfOneFlow() {
        var changed = diagram.replace("sourceRef=\"gateway_headSign\" targetRef=\"exclusiveGateway_toRevise\"", "sourceRef=\"gateway_headSign\" targetRef=\"exclusiveGateway_toPublish\"");
        assertThat(changes("a.bpmn", diagram, changed)).singleElement().satisfies(change -> {
            assertThat(change.part()).contains("flow_headSignReturned");
            assertThat(change.differences()).containsExactly(new Difference("终点", "exclusiveGateway_toRevise", "exclusiveGateway_toPublish"));
        });
        assertThat(changes("a.bpmn", "<d><f id=\"f\"><conditionExpression>${a}</conditionExpression></f></d>", "<d><f id=\"f\"><conditionExpression>${b}</conditionExpression></f></d>"))
                .flatExtracting(Change::differences).containsExactly(new Difference("条件", "${a}", "${b}"));
    }

    @Test
    void whatIsAddedAndRemoved() {
        var changed = diagram.replace("</bpmn:process>", "<bpmn:task id=\"task_new\" name=\"新环节\" /></bpmn:process>");
        assertThat(changes("a.bpmn", diagram, changed)).containsExactly(new Change("新增", "a.bpmn", "task“新环节”（task_new）", List.of()));
        assertThat(changes("a.bpmn", changed, diagram)).containsExactly(new Change("删除", "a.bpmn", "task“新环节”（task_new）", List.of()));
    }

    @Test
    void anElementThatBecomesAnother() {
        assertThat(changes("a.bpmn", "<d><userTask id=\"t\"/></d>", "<d><serviceTask id=\"t\"/></d>")).flatExtracting(Change::differences)
                .containsExactly(new Difference("类型", "人工环节", "自动环节"));
    }

    @Test
    void aFieldOfAForm() {
        var changed = form.replaceFirst("\"text\": \"## ", "\"text\": \"## 请注意 ");
        assertThat(changes("a.form", form, changed)).singleElement().satisfies(change -> {
            assertThat(change.part()).isEqualTo("说明文字（text_case）");
            assertThat(change.differences()).singleElement().satisfies(difference -> assertThat(difference.after()).startsWith("## 请注意"));
        });
    }

    @Test
    void aCellOfATable() {
        assertThat(changes("a.dmn", table, table.replaceFirst(">20<", ">19<"))).singleElement()
                .satisfies(change -> assertThat(change.differences()).containsExactly(new Difference("内容", "20", "19")));
    }

    @Test
    void aFormThatIsNotThereAnyMore() {
        var before = Map.of("x.bpmn", diagram.getBytes(UTF_8), "forms/a.form", "{\"id\":\"a\",\"components\":[]}".getBytes(UTF_8));
        assertThat(Changes.between(before, Map.of("y.bpmn", diagram.getBytes(UTF_8)))).containsExactly(new Change("删除", "a.form", "表单（a）", List.of()));
        assertThat(Changes.between(Map.of(), Map.of("forms/a.form", "{\"id\":\"a\",\"components\":[]}".getBytes(UTF_8)))).containsExactly(
                new Change("新增", "a.form", "表单（a）", List.of()));
    }
}
