package org.gongkai.engine;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Refuses diagrams that bring code of their own: classes, scripts, connectors, listeners, external tasks, or delegates
 * that are not published to models. Whoever may deploy a diagram must not thereby run any code (design, section 6).
 */
@Component
class NoForeignCode implements DeploymentCheck {

    private static final List<String> FORBIDDEN_ELEMENTS = List.of("scriptTask", "script", "connector",
            "executionListener", "taskListener", "inputOutput", "validation", "formData");
    private static final List<String> FORBIDDEN_ATTRIBUTES = List.of("class", "expression", "type", "topic",
            "resource", "variableMappingClass", "variableMappingDelegateExpression", "formHandlerClass", "taskPriority");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final List<String> DECISION_LANGUAGES = List.of("", "feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");

    private final ModelBeans modelBeans;

    NoForeignCode(ModelBeans modelBeans) {
        this.modelBeans = modelBeans;
    }

    @Override
    public void check(Map<String, byte[]> resources) {
        resources.forEach((name, content) -> {
            if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
                BpmnFile.parse(name, content).elements().forEach(element -> checkDiagram(name, element));
            } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
                BpmnFile.parse(name, content).elements().forEach(element -> checkDecision(name, element));
            } else if (!name.endsWith(FormCompletion.FORM_SUFFIX)) {
                throw new RefusedDeploymentException("文件“%s”不能部署：只接受流程图（.bpmn）、决策表（.dmn）和表单（.form）。".formatted(name));
            }
        });
    }

    private void checkDiagram(String file, Element element) {
        var camunda = BpmnFile.CAMUNDA.equals(element.getNamespaceURI());
        if ("scriptTask".equals(element.getLocalName()) || camunda && BpmnFile.isNamed(element, FORBIDDEN_ELEMENTS)) {
            refuse(file, element, "不允许使用“%s”".formatted(element.getLocalName()));
        }
        for (var attribute : FORBIDDEN_ATTRIBUTES) {
            if (element.hasAttributeNS(BpmnFile.CAMUNDA, attribute)) {
                refuse(file, element, "不允许使用属性“camunda:%s”".formatted(attribute));
            }
        }
        checkBean(file, element);
        if (!BpmnFile.isNamed(element, List.of("serviceTask", "sendTask", "businessRuleTask"))) {
            return;
        }
        if (!element.hasAttributeNS(BpmnFile.CAMUNDA, "delegateExpression")
                && !element.hasAttributeNS(BpmnFile.CAMUNDA, "decisionRef")) {
            refuse(file, element, "没有指定要执行的程序（delegateExpression）");
        }
    }

    private void checkBean(String file, Element element) {
        var expression = element.getAttributeNS(BpmnFile.CAMUNDA, "delegateExpression");
        if (expression.isEmpty()) {
            return;
        }
        var bean = BEAN.matcher(expression);
        if (!bean.matches() || !modelBeans.publishes(bean.group(1))) {
            refuse(file, element, "引用了系统没有提供的程序“%s”".formatted(expression));
        }
    }

    private static void checkDecision(String file, Element element) {
        var language = element.getAttribute("expressionLanguage");
        if (!DECISION_LANGUAGES.contains(language)) {
            refuse(file, element, "决策表只能使用 FEEL 表达式，不能使用“%s”".formatted(language));
        }
    }

    private static void refuse(String file, Element element, String reason) {
        throw new RefusedDeploymentException("流程文件“%s”中的元素“%s”不能部署：%s。".formatted(file, BpmnFile.idOf(element), reason));
    }
}
