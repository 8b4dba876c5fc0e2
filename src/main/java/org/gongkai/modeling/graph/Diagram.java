package org.gongkai.modeling.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A process as a graph: its elements and what leads from one to another. Not changed once it is read. */
public final class Diagram {

    private final String file;
    private final Node process;
    private final List<Node> nodes;
    private final List<Flow> flows;
    private final Map<String, Node> byId = new LinkedHashMap<>();

    Diagram(String file, Node process, List<Node> nodes, List<Flow> flows) {
        this.file = file;
        this.process = process;
        this.nodes = List.copyOf(nodes);
        this.flows = List.copyOf(flows);
        nodes.forEach(node -> byId.put(node.id(), node));
    }

    /** @return the name of the file it was read from */
    public String file() {
        return file;
    }

    /** @return the key of the process */
    public String key() {
        return process.id();
    }

    public Node process() {
        return process;
    }

    /** @return all elements, the process first */
    public List<Node> nodes() {
        return nodes;
    }

    public List<Flow> flows() {
        return flows;
    }

    public Optional<Node> node(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Stream<Node> userTasks() {
        return nodes.stream().filter(node -> node.is("userTask"));
    }
}
