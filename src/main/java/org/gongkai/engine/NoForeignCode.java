package org.gongkai.engine;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Lets only those parts of a diagram in that cannot bring code of their own: an allow-list of elements and attributes
 * ({@link DiagramVocabulary}), and delegates that are published to models. Whoever may deploy a diagram must not thereby
 * run any code (design, section 6).
 */
@Component
@Order(1)
class NoForeignCode implements DeploymentCheck {

    private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");

    private final ModelBeans modelBeans;

    NoForeignCode(ModelBeans modelBeans) {
        this.modelBeans = modelBeans;
    }

    @Override
    public List<DeploymentRail> rails() {
        return List.of(DeploymentRail.security("AQ-01", "流程图", "只用允许的元素和属性：没有脚本、类、监听器、连接器、输入输出映射、外部任务和调用活动"),
                DeploymentRail.security("AQ-02", "流程图", "只引用系统提供给流程的程序和函数"),
                DeploymentRail.security("AQ-03", "流程图", "流程只由案件发起，不由定时、消息或者信号启动"),
                DeploymentRail.security("AQ-04", "决策表", "只用 FEEL 表达式"),
                DeploymentRail.security("AQ-05", "全部文件", "只有流程图、决策表和表单三种，名称规范，合计不超过 10 MB"));
    }

    @Override
    public void check(Map<String, byte[]> resources) {
        resources.forEach((name, content) -> {
            if (BpmnFile.isDiagram(name)) {
                BpmnFile.parse(name, content).elements().forEach(element -> checkDiagram(name, element));
            } else if (BpmnFile.isDecision(name)) {
                BpmnFile.parse(name, content).elements().forEach(element -> checkDecision(name, element));
            } else if (!name.endsWith(FormCompletion.FORM_SUFFIX)) {
                throw new RefusedDeploymentException("文件“%s”不能部署：只接受流程图（.bpmn）、决策表（.dmn）和表单（.form）。".formatted(name));
            }
        });
    }

    private void checkDiagram(String file, Element element) {
        if (!DiagramVocabulary.knows(element)) {
            refuse(file, element, "不允许使用“%s”".formatted(element.getNodeName()));
        }
        var attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            var attribute = (Attr) attributes.item(index);
            if (!DiagramVocabulary.knows(attribute)) {
                refuse(file, element, "不允许使用属性“%s”".formatted(attribute.getName()));
            }
        }
        checkBean(file, element);
        checkStart(file, element);
    }

    private void checkBean(String file, Element element) {
        var expression = element.getAttributeNS(BpmnFile.CAMUNDA, "delegateExpression");
        if (expression.isEmpty()) {
            if ("serviceTask".equals(element.getLocalName()) || "businessRuleTask".equals(element.getLocalName())
                    && !element.hasAttributeNS(BpmnFile.CAMUNDA, "decisionRef")) {
                refuse(file, element, "没有指定要执行的程序（delegateExpression）");
            }
            return;
        }
        var bean = BEAN.matcher(expression);
        if (!bean.matches() || !modelBeans.publishes(bean.group(1))) {
            refuse(file, element, "引用了系统没有提供的程序“%s”".formatted(expression));
        }
    }

    /** A case begins with its row: a process that starts itself would have none, or a second one for the same case. */
    private static void checkStart(String file, Element element) {
        var startsProcess = "startEvent".equals(element.getLocalName()) && "process".equals(element.getParentNode().getLocalName());
        var children = element.getElementsByTagNameNS(BpmnFile.BPMN, "*");
        for (int index = 0; startsProcess && index < children.getLength(); index++) {
            if (children.item(index).getLocalName().endsWith("EventDefinition")) {
                refuse(file, element, "流程只能由案件发起，不能由定时、消息或信号启动");
            }
        }
    }

    private static void checkDecision(String file, Element element) {
        if (!DiagramVocabulary.isFeel(element.getAttribute("expressionLanguage"))) {
            refuse(file, element, "决策表只能使用 FEEL 表达式，不能使用“%s”".formatted(element.getAttribute("expressionLanguage")));
        }
    }

    private static void refuse(String file, Element element, String reason) {
        throw new RefusedDeploymentException("流程文件“%s”第 %d 行的元素“%s”不能部署：%s。".formatted(file, LocatedXml.lineOf(element), BpmnFile.idOf(element), reason));
    }
}
