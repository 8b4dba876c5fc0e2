package org.gongkai.modeling.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.engine.BpmnFile;
import org.gongkai.engine.RefusedDeploymentException;
import org.w3c.dom.Element;

/** Reads the processes of a file that has been parsed. What is no part of the flow (drawing, lanes, notes) is left out. */
public final class DiagramReader {

    private static final Set<String> NO_NODES = Set.of("sequenceFlow", "documentation", "extensionElements", "laneSet", "textAnnotation", "association", "group",
            "incoming", "outgoing", "multiInstanceLoopCharacteristics", "standardLoopCharacteristics", "ioSpecification", "property", "dataObject",
            "dataObjectReference", "dataStoreReference", "dataInputAssociation", "dataOutputAssociation", "artifact", "auditing", "monitoring");

    /** No procedure a person can read is larger. */
    private static final int MOST_ELEMENTS = 5000;
    private static final int MOST_NESTED = 50;

    private final String file;
    private final TraitsReader traits;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Element> sequences = new ArrayList<>();
    private final Map<String, Node> byId = new HashMap<>();

    private DiagramReader(String file, TraitsReader traits) {
        this.file = file;
        this.traits = traits;
    }

    /**
     * @return the processes of the file, in order
     * @throws RefusedDeploymentException when one is larger or nested deeper than anybody can read
     */
    public static List<Diagram> read(BpmnFile file) {
        var definitions = file.document().getDocumentElement();
        var traits = new TraitsReader(definitions);
        return children(definitions).filter(element -> bpmn(element, "process"))
                .map(process -> new DiagramReader(file.name(), traits).diagram(process)).toList();
    }

    private Diagram diagram(Element process) {
        var root = node(process, null, 0);
        attach();
        connect();
        return new Diagram(file, root, nodes, flows);
    }

    private Node node(Element element, Node scope, int depth) {
        if (nodes.size() >= MOST_ELEMENTS || depth > MOST_NESTED) {
            throw new RefusedDeploymentException("流程文件“%s”过大，不能部署：一个流程最多 %d 个元素、%d 层子流程（在元素“%s”处超出）。"
                    .formatted(file, MOST_ELEMENTS, MOST_NESTED, element.getAttribute("id")));
        }
        var node = new Node(nodes.size(), element.getAttribute("id"), element.getAttribute("name"), element.getLocalName(), scope, traits.of(element));
        nodes.add(node);
        byId.put(node.id(), node);
        if (node.isScope()) {
            children(element).filter(child -> BpmnFile.BPMN.equals(child.getNamespaceURI())).forEach(child -> {
                if (bpmn(child, "sequenceFlow")) {
                    sequences.add(child);
                } else if (!NO_NODES.contains(child.getLocalName()) && !child.getLocalName().endsWith("EventDefinition")) {
                    node(child, node, depth + 1);
                }
            });
        }
        return node;
    }

    private void attach() {
        nodes.stream().filter(node -> node.is("boundaryEvent")).filter(node -> byId.containsKey(node.traits().attachedTo()))
                .forEach(node -> byId.get(node.traits().attachedTo()).boundaries().add(node));
    }

    /** A flow whose ends are not both there leads nowhere: the engine's own parser says so. */
    private void connect() {
        for (var element : sequences) {
            var source = byId.get(element.getAttribute("sourceRef"));
            var target = byId.get(element.getAttribute("targetRef"));
            if (source != null && target != null) {
                var flow = new Flow(element.getAttribute("id"), element.getAttribute("name"), source, target, condition(element, source));
                flows.add(flow);
                source.out().add(flow);
                target.in().add(flow);
            }
        }
    }

    private String condition(Element flow, Node source) {
        var ignored = source.isParallel() || source.is("eventBasedGateway") || flow.getAttribute("id").equals(traits.defaultFlow(source.id()));
        return ignored ? "" : children(flow).filter(child -> bpmn(child, "conditionExpression")).findFirst()
                .map(child -> TraitsReader.bare(child.getTextContent())).orElse("");
    }

    static Stream<Element> children(Element parent) {
        var list = parent.getChildNodes();
        return IntStream.range(0, list.getLength()).mapToObj(list::item).filter(Element.class::isInstance).map(Element.class::cast);
    }

    static boolean bpmn(Element element, String name) {
        return BpmnFile.BPMN.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
