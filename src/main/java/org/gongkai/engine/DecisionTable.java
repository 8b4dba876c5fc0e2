package org.gongkai.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.w3c.dom.Element;

/**
 * A decision table as it is written, before the engine has it.
 *
 * @param key of the decision
 * @param file the file it stands in
 * @param hitPolicy as written, {@code UNIQUE} where nothing is
 * @param inputs the type of each input by its expression, empty where none is written
 * @param outputs the type of each output by its name, empty where none is written
 * @param rules its rules in their order
 */
public record DecisionTable(String key, String file, String hitPolicy, Map<String, String> inputs, Map<String, String> outputs, List<Rule> rules) {

    /**
     * One line of the table.
     *
     * @param number its place, from 1
     * @param id its id
     * @param line where it begins in the file
     * @param conditions what is written by input expression, e.g. {@code kind}
     * @param results what is written by the name of the output
     */
    public record Rule(int number, String id, int line, Map<String, String> conditions, Map<String, String> results) {
    }

    /** @return the tables of this key among the files of a deployment */
    public static List<DecisionTable> in(Map<String, byte[]> resources, String key) {
        return in(resources).stream().filter(table -> table.key.equals(key)).toList();
    }

    /** @return all tables among the files of a deployment */
    static List<DecisionTable> in(Map<String, byte[]> resources) {
        List<DecisionTable> found = new ArrayList<>();
        resources.forEach((name, content) -> {
            if (BpmnFile.isDecision(name)) {
                BpmnFile.parse(name, content).elements().filter(element -> "decision".equals(element.getLocalName()))
                        .forEach(decision -> children(decision, "decisionTable").forEach(table -> found.add(read(decision.getAttribute("id"), name, table))));
            }
        });
        return found;
    }

    private static DecisionTable read(String key, String file, Element table) {
        Map<String, String> inputs = new LinkedHashMap<>();
        children(table, "input").forEach(input -> children(input, "inputExpression").stream().findFirst()
                .ifPresentOrElse(expression -> inputs.put(text(expression), expression.getAttribute("typeRef")), () -> inputs.put("", "")));
        Map<String, String> outputs = new LinkedHashMap<>();
        children(table, "output").forEach(output -> outputs.put(output.getAttribute("name"), output.getAttribute("typeRef")));
        List<Rule> rules = new ArrayList<>();
        children(table, "rule").forEach(rule -> rules.add(new Rule(rules.size() + 1, rule.getAttribute("id"), LocatedXml.lineOf(rule),
                cells(List.copyOf(inputs.keySet()), children(rule, "inputEntry")), cells(List.copyOf(outputs.keySet()), children(rule, "outputEntry")))));
        return new DecisionTable(key, file, table.getAttribute("hitPolicy").isEmpty() ? "UNIQUE" : table.getAttribute("hitPolicy"), inputs, outputs, List.copyOf(rules));
    }

    private static Map<String, String> cells(List<String> columns, List<Element> entries) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < Math.min(columns.size(), entries.size()); column++) {
            cells.put(columns.get(column), text(entries.get(column)));
        }
        return cells;
    }

    private static String text(Element cell) {
        return Optional.of(children(cell, "text")).filter(texts -> !texts.isEmpty()).map(texts -> texts.get(0).getTextContent().strip()).orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}
