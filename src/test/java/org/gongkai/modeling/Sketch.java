package org.gongkai.modeling;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A small diagram made by a test. Elements are written in the order of the calls; a sub-process holds a sketch of its own. */
final class Sketch {

    private final StringBuilder xml = new StringBuilder();
    private int flows;

    /** @return a file with one process, the errors and messages a test may refer to among its definitions */
    static byte[] file(String key, UnaryOperator<Sketch> process) {
        return ("""
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                <bpmn:process id="%s" isExecutable="true">%s</bpmn:process><bpmn:error id="e" errorCode="e"/><bpmn:message id="m" name="m"/></bpmn:definitions>
                """.formatted(key, process.apply(new Sketch()).xml)).getBytes(StandardCharsets.UTF_8);
    }

    Sketch start(String id) {
        return element("startEvent", id, "", "");
    }

    Sketch end(String id, String definition) {
        return element("endEvent", id, "", definition);
    }

    Sketch end(String id) {
        return end(id, "");
    }

    Sketch user(String id) {
        return user(id, "", "");
    }

    Sketch user(String id, String attributes, String content) {
        return element("userTask", id, attributes, content);
    }

    Sketch bean(String id, String name) {
        return element("serviceTask", id, "camunda:delegateExpression=\"${%s}\"".formatted(name), "");
    }

    Sketch gateway(String kind, String id) {
        return element(kind + "Gateway", id, "", "");
    }

    Sketch event(String kind, String id, String attributes, String definition) {
        return element(kind, id, attributes, definition);
    }

    Sketch sub(String id, String attributes, UnaryOperator<Sketch> inside) {
        var inner = new Sketch();
        inner.flows = 100 * ++flows;
        return element("subProcess", id, attributes, inside.apply(inner).xml.toString());
    }

    /** @param ids each is joined to the next */
    Sketch line(String... ids) {
        for (int i = 1; i < ids.length; i++) {
            flow(ids[i - 1], ids[i], "");
        }
        return this;
    }

    Sketch when(String from, String condition, String to) {
        return flow(from, to, "<bpmn:conditionExpression>${%s}</bpmn:conditionExpression>".formatted(condition));
    }

    private Sketch flow(String from, String to, String content) {
        return element("sequenceFlow", "f%d_%s_%s".formatted(++flows, from, to), "sourceRef=\"%s\" targetRef=\"%s\"".formatted(from, to), content);
    }

    /** Anything else: what has no method of its own here. */
    Sketch element(String type, String id, String attributes, String content) {
        xml.append("<bpmn:%s id=\"%s\" %s>%s</bpmn:%s>".formatted(type, id, attributes, content, type));
        return this;
    }
}
