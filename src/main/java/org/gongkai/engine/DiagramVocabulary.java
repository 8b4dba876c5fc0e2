package org.gongkai.engine;

import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The words a diagram may be written in. What is not listed is refused, old vendor namespaces that the engine still
 * understands included. Left out on purpose: scripts and their languages, classes, listeners, connectors, input and
 * output mappings, external tasks, form keys, call activities, conditional events.
 */
final class DiagramVocabulary {

    private static final Set<String> ELEMENTS = Set.of("definitions", "process", "documentation", "extensionElements",
            "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent",
            "userTask", "serviceTask", "businessRuleTask", "manualTask", "task", "subProcess",
            "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway",
            "sequenceFlow", "conditionExpression", "incoming", "outgoing",
            "timerEventDefinition", "timeDate", "timeDuration", "timeCycle", "terminateEventDefinition", "errorEventDefinition", "error",
            "escalationEventDefinition", "escalation", "messageEventDefinition", "message", "signalEventDefinition", "signal",
            "linkEventDefinition", "multiInstanceLoopCharacteristics", "completionCondition", "loopCardinality",
            "textAnnotation", "text", "association", "group", "category", "categoryValue",
            "collaboration", "participant", "laneSet", "lane", "flowNodeRef");

    private static final Set<String> CAMUNDA_ELEMENTS = Set.of("failedJobRetryTimeCycle", "properties", "property");

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("asyncBefore", "asyncAfter", "exclusive", "assignee",
            "candidateGroups", "candidateUsers", "collection", "elementVariable", "delegateExpression", "decisionRef",
            "decisionRefBinding", "decisionRefVersion", "decisionRefVersionTag", "mapDecisionResult", "resultVariable",
            "dueDate", "followUpDate", "priority", "jobPriority", "failedJobRetryTimeCycle", "formRef", "formRefBinding",
            "formRefVersion", "historyTimeToLive", "isStartableInTasklist", "versionTag", "errorCodeVariable",
            "errorMessageVariable", "escalationCodeVariable", "modelerTemplate", "modelerTemplateVersion");

    /** Attributes of the standard that would name a language other than the engine's guarded expressions. */
    private static final Set<String> LANGUAGES = Set.of("language", "scriptFormat");

    /** How a diagram looks and which tool drew it: the engine does not read any of it. */
    private static final Set<String> DRAWING = Set.of("http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI", "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "http://camunda.org/schema/modeler/1.0",
            XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, XMLConstants.XMLNS_ATTRIBUTE_NS_URI);

    private static final Map<String, Set<String>> ELEMENTS_BY_NAMESPACE = Map.of(BpmnFile.BPMN, ELEMENTS, BpmnFile.CAMUNDA, CAMUNDA_ELEMENTS);

    private static final Set<String> FEEL = Set.of("", "feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");

    private DiagramVocabulary() {
    }

    static boolean knows(Element element) {
        return isDrawing(element) || element.getNamespaceURI() != null
                && ELEMENTS_BY_NAMESPACE.getOrDefault(element.getNamespaceURI(), Set.of()).contains(element.getLocalName());
    }

    static boolean knows(Attr attribute) {
        if (attribute.getNamespaceURI() == null) {
            return !LANGUAGES.contains(attribute.getName());
        }
        return isDrawing(attribute) || BpmnFile.CAMUNDA.equals(attribute.getNamespaceURI()) && CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName());
    }

    /** @return whether a decision table's expressions are FEEL, which reaches no Java */
    static boolean isFeel(String language) {
        return FEEL.contains(language);
    }

    private static boolean isDrawing(Node node) {
        return node.getNamespaceURI() != null && DRAWING.contains(node.getNamespaceURI());
    }
}
