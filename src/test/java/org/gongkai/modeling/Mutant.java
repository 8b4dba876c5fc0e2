package org.gongkai.modeling;

import java.io.File;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A shipped diagram with one thing changed by program.
 *
 * @param what the change, for the report of a failure
 * @param lawful whether the law is kept all the same
 */
record Mutant(String process, String what, boolean lawful, String xml) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    /** What stands in a way and could be left out: one flow in and one flow out, or merges alone. */
    private static final Set<String> IN_A_WAY = Set.of("userTask", "serviceTask", "intermediateCatchEvent");

    /** @return one mutant for each change of each kind that the diagram allows */
    static List<Mutant> of(String process) {
        var shipped = parse(process);
        List<Mutant> all = new ArrayList<>();
        for (var id : ids(shipped, "exclusiveGateway")) {
            if (outgoing(shipped, id).size() == 1) {
                all.add(mutant(process, "merge %s left out".formatted(id), true, document -> leaveOut(document, id)));
            }
        }
        for (var type : IN_A_WAY) {
            for (var id : ids(shipped, type)) {
                all.add(mutant(process, "%s renamed".formatted(id), true, document -> byId(document, id).setAttribute("name", "另一个名称")));
                if (outgoing(shipped, id).size() == 1 && !incoming(shipped, id).isEmpty()) {
                    all.add(mutant(process, "%s left out".formatted(id), false, document -> leaveOut(document, id)));
                }
            }
        }
        for (var id : ids(shipped, "exclusiveGateway")) {
            var flows = outgoing(shipped, id);
            for (int i = 1; i < flows.size(); i++) {
                var one = flows.get(i - 1).getAttribute("id");
                var other = flows.get(i).getAttribute("id");
                var same = isSame(shipped, flows.get(i - 1).getAttribute("targetRef"), flows.get(i).getAttribute("targetRef"));
                all.add(mutant(process, "%s and %s swapped".formatted(one, other), same, document -> swap(document, one, other)));
            }
            flows.stream().filter(flow -> flows.size() > 1).map(flow -> flow.getAttribute("id")).forEach(flow -> {
                all.add(mutant(process, "%s always taken".formatted(flow), false, document -> condition(document, flow, "${true}")));
                all.add(mutant(process, "%s the default".formatted(flow), false, document -> byId(document, id).setAttribute("default", flow)));
            });
        }
        elements(shipped, "serviceTask").filter(task -> task.hasAttributeNS(CAMUNDA, "asyncBefore")).map(task -> task.getAttribute("id")).forEach(id -> {
            all.add(mutant(process, "%s in the same transaction".formatted(id), false, document -> byId(document, id).removeAttributeNS(CAMUNDA, "asyncBefore")));
            all.add(mutant(process, "%s not tried again".formatted(id), false, document -> {
                var retries = byId(document, id).getElementsByTagNameNS(CAMUNDA, "failedJobRetryTimeCycle").item(0);
                retries.getParentNode().removeChild(retries);
            }));
        });
        for (var id : ids(shipped, "userTask")) {
            all.add(mutant(process, "%s with the form of another procedure".formatted(id), false, document -> byId(document, id).setAttributeNS(CAMUNDA, "camunda:formRef", "task-archive")));
            all.add(mutant(process, "%s with a form that may change".formatted(id), false, document -> byId(document, id).setAttributeNS(CAMUNDA, "camunda:formRefBinding", "latest")));
            all.add(mutant(process, "%s handed to one person".formatted(id), false, document -> byId(document, id).setAttributeNS(CAMUNDA, "camunda:assignee", "clerk")));
            all.add(mutant(process, "%s offered to the information group".formatted(id), false, document -> {
                byId(document, id).removeAttributeNS(CAMUNDA, "candidateUsers");
                byId(document, id).setAttributeNS(CAMUNDA, "camunda:candidateGroups", "info-group");
            }));
            all.add(mutant(process, "%s with a reminder".formatted(id), true, document -> remind(document, id)));
            all.add(mutant(process, "%s taken away by a timer".formatted(id), false, document -> takeAway(document, id)));
        }
        return all;
    }

    private static Mutant mutant(String process, String what, boolean lawful, Consumer<Document> change) {
        var document = parse(process);
        change.accept(document);
        return new Mutant(process, what, lawful, written(document));
    }

    /** Two plain ends of one scope differ by their names alone. */
    private static boolean isSame(Document shipped, String one, String other) {
        return one.equals(other) || Stream.of(one, other).map(id -> byId(shipped, id))
                .allMatch(node -> "endEvent".equals(node.getLocalName()) && node.getElementsByTagNameNS(BPMN, "*").getLength() == 2);
    }

    private static void leaveOut(Document document, String id) {
        var out = outgoing(document, id).get(0);
        incoming(document, id).forEach(flow -> flow.setAttribute("targetRef", out.getAttribute("targetRef")));
        out.getParentNode().removeChild(out);
        elements(document, "boundaryEvent").filter(event -> id.equals(event.getAttribute("attachedToRef"))).toList().forEach(event -> {
            outgoing(document, event.getAttribute("id")).forEach(flow -> flow.getParentNode().removeChild(flow));
            event.getParentNode().removeChild(event);
        });
        var node = byId(document, id);
        node.getParentNode().removeChild(node);
    }

    private static void swap(Document document, String one, String other) {
        var target = byId(document, one).getAttribute("targetRef");
        byId(document, one).setAttribute("targetRef", byId(document, other).getAttribute("targetRef"));
        byId(document, other).setAttribute("targetRef", target);
    }

    private static void condition(Document document, String flow, String text) {
        byId(document, flow).getElementsByTagNameNS(BPMN, "conditionExpression").item(0).setTextContent(text);
    }

    private static void remind(Document document, String task) {
        var scope = byId(document, task).getParentNode();
        var event = attached(document, task, false);
        scope.appendChild(event);
        var told = element(document, "serviceTask", "serviceTask_remindAgain");
        told.setAttributeNS(CAMUNDA, "camunda:delegateExpression", "${warnOfCorrectionNoticeDelegate}");
        scope.appendChild(told);
        scope.appendChild(element(document, "endEvent", "endEvent_remindedAgain"));
        scope.appendChild(flow(document, "flow_remindAgain", event.getAttribute("id"), "serviceTask_remindAgain"));
        scope.appendChild(flow(document, "flow_remindedAgain", "serviceTask_remindAgain", "endEvent_remindedAgain"));
    }

    /** The task is over by itself, and the case goes on as if it had been done. */
    private static void takeAway(Document document, String task) {
        var scope = byId(document, task).getParentNode();
        scope.appendChild(attached(document, task, true));
        scope.appendChild(flow(document, "flow_over", "boundaryEvent_again", outgoing(document, task).get(0).getAttribute("targetRef")));
    }

    private static Element attached(Document document, String task, boolean interrupting) {
        var event = element(document, "boundaryEvent", "boundaryEvent_again");
        event.setAttribute("attachedToRef", task);
        event.setAttribute("cancelActivity", String.valueOf(interrupting));
        var timer = element(document, "timerEventDefinition", "timer_again");
        var duration = element(document, "timeDuration", "duration_again");
        duration.setTextContent("P1D");
        timer.appendChild(duration);
        event.appendChild(timer);
        return event;
    }

    private static Element flow(Document document, String id, String from, String to) {
        var flow = element(document, "sequenceFlow", id);
        flow.setAttribute("sourceRef", from);
        flow.setAttribute("targetRef", to);
        return flow;
    }

    private static Element element(Document document, String type, String id) {
        var element = document.createElementNS(BPMN, "bpmn:" + type);
        element.setAttribute("id", id);
        return element;
    }

    private static List<String> ids(Document document, String type) {
        return elements(document, type).map(element -> element.getAttribute("id")).toList();
    }

    private static List<Element> outgoing(Document document, String id) {
        return elements(document, "sequenceFlow").filter(flow -> id.equals(flow.getAttribute("sourceRef"))).toList();
    }

    private static List<Element> incoming(Document document, String id) {
        return elements(document, "sequenceFlow").filter(flow -> id.equals(flow.getAttribute("targetRef"))).toList();
    }

    private static Element byId(Document document, String id) {
        return elements(document, "*").filter(element -> id.equals(element.getAttribute("id"))).findFirst().orElseThrow();
    }

    private static Stream<Element> elements(Document document, String type) {
        var list = document.getElementsByTagNameNS(BPMN, type);
        return IntStream.range(0, list.getLength()).mapToObj(list::item).map(Element.class::cast);
    }

    private static Document parse(String process) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new File("processes", process + ".bpmn"));
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String written(Document document) {
        try {
            var text = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (Exception unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    @Override
    public String toString() {
        return process + ": " + what;
    }
}
