package org.gongkai.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.feel.FeelEngine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * What the engine tells of a decision table without its line, or not before somebody asks the table: its parser names no
 * element, and expressions are read when they are evaluated.
 */
@Component
@Order(2)
class ReadableDecisions implements DeploymentCheck {

    private static final Set<String> HIT_POLICIES = Set.of("", "UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
    private static final Set<String> LOGIC = Set.of("decisionTable", "literalExpression");
    private static final Pattern LIFE = Pattern.compile("(P\\d+D|\\d+)?");
    private static final FeelEngine FEEL = new FeelEngine.Builder().build();

    @Override
    public List<DeploymentRail> rails() {
        return List.of(DeploymentRail.technical("JS-05", "决策表", "里面有决策，标识不重复，每一格的表达式能够识别"));
    }

    @Override
    public void check(Map<String, byte[]> resources) {
        resources.forEach((name, content) -> {
            if (BpmnFile.isDecision(name)) {
                check(BpmnFile.parse(name, content));
            }
        });
    }

    private static void check(BpmnFile file) {
        var root = file.document().getDocumentElement();
        require("definitions".equals(root.getLocalName()), file, root, "不认识“%s”，决策表文件以 definitions 开头".formatted(root.getNodeName()));
        require(root.getElementsByTagNameNS("*", "decision").getLength() > 0, file, root, "文件里没有决策（decision）");
        Set<String> ids = new HashSet<>();
        file.elements().forEach(element -> {
            var id = element.getAttribute("id");
            require(id.isEmpty() || ids.add(id), file, element, "id“%s”重复".formatted(id));
        });
        file.elements().forEach(element -> check(file, element, ids));
    }

    private static void check(BpmnFile file, Element element, Set<String> ids) {
        switch (String.valueOf(element.getLocalName())) {
            case "decision" -> checkDecision(file, element);
            case "decisionTable" -> checkTable(file, element);
            case "inputExpression", "literalExpression", "outputEntry" -> text(element).filter(text -> FEEL.parseExpression(text).isLeft())
                    .ifPresent(text -> require(false, file, element, "表达式“%s”不能识别".formatted(text)));
            case "inputEntry" -> text(element).filter(text -> FEEL.parseUnaryTests(text).isLeft())
                    .ifPresent(text -> require(false, file, element, "条件“%s”不能识别".formatted(text)));
            case "requiredDecision", "requiredInput" -> require(ids.contains(element.getAttribute("href").replaceFirst("^#", "")), file, element,
                    "引用的“%s”不存在".formatted(element.getAttribute("href")));
            default -> {
                // Nothing that the engine would read too late; what it does not know it refuses itself.
            }
        }
    }

    private static void checkDecision(BpmnFile file, Element decision) {
        require(LOGIC.stream().anyMatch(logic -> !children(decision, logic).isEmpty()), file, decision, "决策既没有决策表，也没有表达式");
        var life = decision.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive");
        require(LIFE.matcher(life).matches(), file, decision, "保存期限（historyTimeToLive）“%s”无效，应形如 P3650D".formatted(life));
    }

    private static void checkTable(BpmnFile file, Element table) {
        var policy = table.getAttribute("hitPolicy");
        require(HIT_POLICIES.contains(policy), file, table, "不认识命中策略“%s”".formatted(policy));
        var inputs = children(table, "input").size();
        var outputs = children(table, "output").size();
        require(outputs > 0, file, table, "决策表没有输出列");
        children(table, "rule").forEach(rule -> require(children(rule, "inputEntry").size() == inputs && children(rule, "outputEntry").size() == outputs, file, rule,
                "规则应有 %d 个条件、%d 个结果，与表头一致".formatted(inputs, outputs)));
    }

    private static Optional<String> text(Element element) {
        return children(element, "text").stream().map(Element::getTextContent).map(String::strip).filter(text -> !text.isEmpty() && !"-".equals(text)).findFirst();
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

    private static void require(boolean kept, BpmnFile file, Element element, String broken) {
        if (!kept) {
            throw new RefusedDeploymentException("文件“%s”第 %d 行的元素“%s”不能部署：%s。"
                    .formatted(file.name(), LocatedXml.lineOf(element), BpmnFile.idOf(element), broken));
        }
    }
}
