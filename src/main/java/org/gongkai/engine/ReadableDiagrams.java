package org.gongkai.engine;

import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.DurationHelper;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * What the engine would tell of a diagram without its element, when the database says no, or only when a case has come
 * there: expressions that are none, ids that do not fit, timers without a time.
 */
@Component
@Order(2)
class ReadableDiagrams implements DeploymentCheck {

    private static final int ID_LIMIT = 255;
    private static final int TAG_LIMIT = 64;

    private final StrictExpressionManager expressions;

    ReadableDiagrams(ModelBeans modelBeans) {
        this.expressions = new StrictExpressionManager(modelBeans);
    }

    @Override
    public List<DeploymentRail> rails() {
        return List.of(DeploymentRail.technical("JS-01", "流程图、决策表", "是完整的 XML，文字编码与声明相符，没有文档类型和外部引用"),
                DeploymentRail.technical("JS-02", "流程图", "里面有流程，引擎能够读懂每个元素"),
                DeploymentRail.technical("JS-03", "流程图、决策表", "标识、名称不超过 255 个字，版本标签不超过 64 个字"),
                DeploymentRail.technical("JS-04", "流程图", "表达式和时长能够识别"));
    }

    @Override
    public void check(Map<String, byte[]> resources) {
        resources.forEach((name, content) -> {
            if (BpmnFile.isDiagram(name)) {
                var file = BpmnFile.parse(name, content);
                require(file.elements().anyMatch(element -> "process".equals(element.getLocalName())), file.document().getDocumentElement(), name, "文件里没有流程（process）");
                file.elements().forEach(element -> check(name, element));
            } else if (BpmnFile.isDecision(name)) {
                BpmnFile.parse(name, content).elements().forEach(element -> checkLengths(name, element));
            }
        });
    }

    private void check(String file, Element element) {
        checkLengths(file, element);
        var attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            checkExpression(file, element, attributes.item(index).getNodeValue());
        }
        if (element.getFirstChild() != null && element.getElementsByTagName("*").getLength() == 0) {
            checkExpression(file, element, element.getTextContent());
        }
        if ("timeDuration".equals(element.getLocalName()) && !isExpression(element.getTextContent())) {
            checkDuration(file, element, element.getTextContent().strip());
        }
    }

    private static void checkLengths(String file, Element element) {
        require(element.getAttribute("id").length() <= ID_LIMIT, element, file, "id 超过 %d 个字".formatted(ID_LIMIT));
        require(element.getAttribute("name").length() <= ID_LIMIT, element, file, "名称超过 %d 个字".formatted(ID_LIMIT));
        var attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            var attribute = attributes.item(index);
            require(!"versionTag".equals(attribute.getLocalName()) || XMLConstants.NULL_NS_URI.equals(attribute.getNamespaceURI())
                    || attribute.getNodeValue().length() <= TAG_LIMIT, element, file, "版本标签超过 %d 个字".formatted(TAG_LIMIT));
        }
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private void checkExpression(String file, Element element, String text) {
        if (isExpression(text)) {
            try {
                expressions.createExpression(text.strip());
            } catch (ELException | ProcessEngineException unreadable) {
                throw refusal(element, file, "表达式“%s”不能识别：%s".formatted(text.strip(), unreadable.getMessage()), unreadable);
            }
        }
    }

    private static void checkDuration(String file, Element element, String text) {
        try {
            new DurationHelper(text).getDateAfter();
        } catch (Exception none) {
            throw refusal(element, file, "“%s”不是有效的时长，应形如 P3D（三天）、PT1H（一小时）".formatted(text), none);
        }
    }

    private static void require(boolean kept, Element element, String file, String broken) {
        if (!kept) {
            throw refusal(element, file, broken, null);
        }
    }

    private static RefusedDeploymentException refusal(Element element, String file, String reason, Throwable cause) {
        return new RefusedDeploymentException("文件“%s”第 %d 行的元素“%s”不能部署：%s。"
                .formatted(file, LocatedXml.lineOf(element), BpmnFile.idOf(element), reason), cause);
    }
}
