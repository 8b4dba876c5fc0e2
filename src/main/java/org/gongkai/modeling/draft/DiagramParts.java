package org.gongkai.modeling.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.engine.BpmnFile;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The parts of a BPMN or DMN file; how it is drawn is none of them. */
final class DiagramParts {

    /** Where flows begin and end is said by the flows. */
    private static final Set<String> SAID_BY_FLOWS = Set.of("incoming", "outgoing");
    private static final Set<String> DRAWING = Set.of("BPMNDiagram", "DMNDI");

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private DiagramParts() {
    }

    /** @return the parts by id, in the order of the file */
    static Map<String, Part> of(String name, byte[] content) {
        var reader = new DiagramParts();
        reader.read(BpmnFile.parse(name, content).document().getDocumentElement());
        return reader.parts;
    }

    private void read(Element element) {
        if (DRAWING.contains(element.getLocalName())) {
            return;
        }
        if (!element.getAttribute("id").isEmpty()) {
            SortedMap<String, String> says = new TreeMap<>();
            tell(element, "", says);
            parts.put(element.getAttribute("id"), new Part(element.getAttribute("id"), element.getLocalName(), element.getAttribute("name"), says));
        }
        children(element).forEach(this::read);
    }

    /** What has an id of its own speaks for itself. */
    private static void tell(Element element, String path, SortedMap<String, String> says) {
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength()).mapToObj(attributes::item).filter(attribute -> !"id".equals(attribute.getNodeName()) && !attribute.getNodeName().startsWith("xmlns"))
                .forEach(attribute -> says.put(path + attribute.getLocalName(), attribute.getNodeValue()));
        var text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                if (inner.getAttribute("id").isEmpty() && !SAID_BY_FLOWS.contains(inner.getLocalName()) && !DRAWING.contains(inner.getLocalName())) {
                    tell(inner, path + inner.getLocalName() + "/", says);
                }
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        if (!text.toString().isBlank()) {
            says.merge(path, text.toString().strip(), "%s；%s"::formatted);
        }
    }

    private static Stream<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast);
    }
}
