package org.gongkai.modeling.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.gongkai.engine.BpmnFile;
import org.w3c.dom.Element;

/** Reads what an element says besides its name: attributes, event definitions, and what these refer to. */
final class TraitsReader {

    private static final String DELEGATE = "delegateExpression";
    private static final String RETRIES = "failedJobRetryTimeCycle";
    private static final String DEFINITION = "EventDefinition";

    /** By id: the name of a message or signal, the code of an error or escalation. */
    private final Map<String, String> referred = new HashMap<>();
    /** By the id of the element that has one. */
    private final Map<String, String> defaults = new HashMap<>();

    TraitsReader(Element definitions) {
        DiagramReader.children(definitions).forEach(element -> referred.put(element.getAttribute("id"),
                Stream.of("errorCode", "escalationCode", "name").map(element::getAttribute).filter(text -> !text.isEmpty()).findFirst().orElse("")));
    }

    Traits of(Element element) {
        if (element.hasAttribute("default")) {
            defaults.put(element.getAttribute("id"), element.getAttribute("default"));
        }
        var definition = DiagramReader.children(element).filter(child -> child.getLocalName().endsWith(DEFINITION)).findFirst().orElse(null);
        return new Traits(bean(element, definition), camunda(element, "assignee"), camunda(element, "candidateGroups"), camunda(element, "candidateUsers"),
                camunda(element, "formRef").isEmpty() ? "" : camunda(element, "formRef") + "@" + camunda(element, "formRefBinding"), camunda(element, "dueDate"),
                isTrue(camunda(element, "asyncBefore")), isTrue(camunda(element, "asyncAfter")),
                DiagramReader.children(element).flatMap(DiagramReader::children).anyMatch(child -> RETRIES.equals(child.getLocalName())),
                DiagramReader.children(element).anyMatch(child -> child.getLocalName().endsWith("LoopCharacteristics")),
                definition == null ? "none" : definition.getLocalName().replace(DEFINITION, ""), definition == null ? "" : reference(definition),
                element.getAttribute("attachedToRef"), interrupts(element), isTrue(element.getAttribute("triggeredByEvent")));
    }

    /** @return the id of the flow taken when no condition holds, null when there is none */
    String defaultFlow(String nodeId) {
        return defaults.get(nodeId);
    }

    private String reference(Element definition) {
        var ref = Stream.of("messageRef", "signalRef", "errorRef", "escalationRef").map(definition::getAttribute).filter(text -> !text.isEmpty())
                .findFirst().map(id -> referred.getOrDefault(id, id));
        return ref.orElseGet(() -> definition.hasAttribute("name") ? definition.getAttribute("name") : bare(definition.getTextContent()));
    }

    /** A message that is thrown may run a program too. */
    private static String bean(Element element, Element definition) {
        return bare(definition == null || element.hasAttributeNS(BpmnFile.CAMUNDA, DELEGATE) ? camunda(element, DELEGATE) : camunda(definition, DELEGATE));
    }

    private static boolean interrupts(Element event) {
        return !"false".equals(event.getAttribute("cancelActivity")) && !"false".equals(event.getAttribute("isInterrupting"));
    }

    private static String camunda(Element element, String attribute) {
        return element.getAttributeNS(BpmnFile.CAMUNDA, attribute).trim();
    }

    private static boolean isTrue(String text) {
        return "true".equals(text);
    }

    /** @return what stands between the braces of an expression; any other text as it is */
    static String bare(String text) {
        var trimmed = text.trim();
        return trimmed.startsWith("${") && trimmed.endsWith("}") ? trimmed.substring(2, trimmed.length() - 1).trim() : trimmed;
    }
}
