package org.gongkai.modeling.graph;

/**
 * What the attributes and the event definition of an element say. Texts are empty where nothing is said.
 *
 * @param bean the bean its delegate expression names, or that of its event
 * @param assignee the one person it is given to, as written
 * @param groups candidate groups as written
 * @param users candidate users as written
 * @param form the form it refers to, with its binding: {@code name@deployment}
 * @param due the expression of its due date
 * @param retried whether it says how often it is tried again
 * @param repeated whether it is carried out once for each of a list, which may be empty
 * @param event the kind of event it is or waits for, e.g. {@code timer}, {@code error}; {@code none} for a plain one
 * @param reference the expression of a timer, the name of a message or signal, the code of an error or escalation, the name of a link
 * @param attachedTo the id of the activity a boundary event is attached to
 * @param interrupting whether an event that comes takes the work away; true for what is no event
 */
public record Traits(String bean, String assignee, String groups, String users, String form, String due, boolean asyncBefore, boolean asyncAfter, boolean retried, boolean repeated,
        String event, String reference, String attachedTo, boolean interrupting, boolean triggeredByEvent) {
}
