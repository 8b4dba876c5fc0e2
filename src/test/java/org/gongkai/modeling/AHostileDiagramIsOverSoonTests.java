package org.gongkai.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.gongkai.engine.RefusedDeploymentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A diagram made to keep the check busy is answered like any other. The time-outs only keep a build from hanging. */
@Timeout(60)
class AHostileDiagramIsOverSoonTests {

    private static final int MANY = 1000;

    private static List<Finding> checked(UnaryOperator<Sketch> diagram) {
        var rules = new ProcedureRules() {

            @Override
            public String processKey() {
                return "p";
            }

            @Override
            public List<Duty> duties() {
                return IntStream.range(0, 30).mapToObj(number -> Duties.before(GuardRail.legal("T-" + number, "R-104", "先做再公开"), Place.bean("publish", "公开"),
                        List.of(Place.bean("step" + number, "某一步")), Place.bean("lost", "失效"))).toList();
            }
        };
        return new GuardRails(List.of(rules)).check("p.bpmn", Sketch.file("p", diagram));
    }

    @Test
    void aThousandGatewaysThatAllLeadBack() {
        assertThat(checked(sketch -> {
            sketch.start("s").bean("x", "publish").line("s", "g0");
            for (int i = 0; i < MANY; i++) {
                sketch.gateway("exclusive", "g" + i).bean("b" + i, "step" + i % 29).line("g" + i, "b" + i).line("b" + i, i + 1 < MANY ? "g" + (i + 1) : "x");
                for (int back = 1; back < i && back < 500; back *= 3) {
                    sketch.line("g" + i, "g" + (i - back));
                }
            }
            return sketch;
        })).extracting(finding -> finding.rail().id()).contains("T-29");
    }

    @Test
    void aThousandForksOneInTheOther() {
        assertThat(checked(sketch -> {
            sketch.start("s").bean("x", "publish").bean("lost", "lost").line("s", "g0");
            for (int i = 0; i < MANY; i++) {
                sketch.gateway("parallel", "g" + i).bean("b" + i, "step" + i % 29).line("g" + i, "b" + i, "lost").line("g" + i, i + 1 < MANY ? "g" + (i + 1) : "x");
            }
            return sketch;
        })).hasSize(30);
    }

    @Test
    void subProcessesDeepInOneAnother() {
        assertThat(checked(sketch -> nested(sketch, 40))).hasSize(30);
        assertThatThrownBy(() -> checked(sketch -> nested(sketch, 60))).isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("50 层子流程");
    }

    @Test
    void moreThanAnybodyCanRead() {
        assertThatThrownBy(() -> checked(sketch -> {
            IntStream.range(0, 5 * MANY).forEach(number -> sketch.bean("b" + number, "step"));
            return sketch;
        })).isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("5000 个元素").hasMessageContaining("“b4999”");
    }

    private static Sketch nested(Sketch sketch, int depth) {
        sketch.start("s" + depth).event("boundaryEvent", "e" + depth, "attachedToRef=\"u" + depth + "\"", "<bpmn:messageEventDefinition messageRef=\"m\"/>").end("z" + depth)
                .line("e" + depth, "z" + depth);
        return depth == 0 ? sketch.bean("x", "publish").line("s0", "x") : sketch.sub("u" + depth, "", inner -> nested(inner, depth - 1)).line("s" + depth, "u" + depth);
    }
}
