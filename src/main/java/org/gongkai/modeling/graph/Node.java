package org.gongkai.modeling.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An element of a diagram that a token can stand at: a task, a gateway, an event, a sub-process, or the process itself. */
public final class Node {

    private final int index;
    private final String id;
    private final String name;
    private final String type;
    private final Node scope;
    private final Traits traits;
    private final List<Flow> in = new ArrayList<>();
    private final List<Flow> out = new ArrayList<>();
    private final List<Node> children = new ArrayList<>();
    private final List<Node> boundaries = new ArrayList<>();

    Node(int index, String id, String name, String type, Node scope, Traits traits) {
        this.index = index;
        this.id = id;
        this.name = name;
        this.type = type;
        this.scope = scope;
        this.traits = traits;
        if (scope != null) {
            scope.children.add(this);
        }
    }

    /** @return its place among the nodes of the diagram, from 0 */
    public int index() {
        return index;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** @return its name, or its id where it has none */
    public String title() {
        return name.isEmpty() ? id : name;
    }

    /** @return what the element is called in BPMN, e.g. {@code userTask} */
    public String type() {
        return type;
    }

    /** @return the sub-process or process around it, null for the process */
    public Node scope() {
        return scope;
    }

    /** @return what its attributes and event definitions say */
    public Traits traits() {
        return traits;
    }

    /** @return what leads to it; not changed by anybody */
    public List<Flow> in() {
        return in;
    }

    /** @return what leads on from it; not changed by anybody */
    public List<Flow> out() {
        return out;
    }

    /** @return what is directly in it */
    public List<Node> children() {
        return children;
    }

    /** @return the events attached to it */
    public List<Node> boundaries() {
        return boundaries;
    }

    public boolean is(String bpmnType) {
        return type.equals(bpmnType);
    }

    public boolean isGateway() {
        return type.endsWith("Gateway");
    }

    /** @return whether one of its flows is taken and no other */
    public boolean isChoice() {
        return is("exclusiveGateway") || is("eventBasedGateway");
    }

    /** @return whether it waits for every token that comes */
    public boolean isParallel() {
        return is("parallelGateway");
    }

    public boolean isScope() {
        return is("subProcess") || scope == null;
    }

    public boolean isEventSubProcess() {
        return is("subProcess") && traits.triggeredByEvent();
    }

    /** @return whether a token that comes here goes no further in this scope */
    public boolean isEnd() {
        return is("endEvent") || out.isEmpty() && scope != null && !isEventSubProcess() && !isLinkThrown();
    }

    /** @return whether the token goes on at the link of the same name */
    public boolean isLinkThrown() {
        return is("intermediateThrowEvent") && "link".equals(traits.event());
    }

    /** @return whether something else may happen, or the work be put down, between coming here and going on */
    public boolean waits() {
        return !isGateway() || !isChoice() && in.size() > 1 || traits.asyncBefore() || traits.asyncAfter();
    }

    /** @return whether this is the scope, or lies somewhere in it */
    public boolean isWithin(Node other) {
        return this == other || scope != null && scope.isWithin(other);
    }

    /** @return everything in it, however deep, itself not */
    public Set<Node> contents() {
        Set<Node> all = new HashSet<>();
        for (var child : children) {
            all.add(child);
            all.addAll(child.contents());
        }
        return all;
    }

    @Override
    public String toString() {
        return id;
    }
}
