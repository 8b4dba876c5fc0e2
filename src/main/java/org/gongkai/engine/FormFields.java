package org.gongkai.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A form of a step asks what the step takes, no less and no more: its fields are those of the form that the product brings
 * under the same id. And a diagram names no form that is not there.
 */
@Component
@Order(2)
class FormFields implements DeploymentCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public List<DeploymentRail> rails() {
        return List.of(DeploymentRail.technical("JS-07", "流程图", "随流程部署的表单都在"),
                DeploymentRail.technical("JS-08", "表单", "法定环节的表单，字段与环节需要的一致，不缺少也不多出"));
    }

    @Override
    public void check(Map<String, byte[]> resources) {
        Set<String> ids = new TreeSet<>();
        resources.forEach((name, content) -> {
            if (name.endsWith(FormCompletion.FORM_SUFFIX)) {
                var form = read(content);
                ids.add(idOf(content));
                compare(name, form);
            }
        });
        resources.forEach((name, content) -> {
            if (BpmnFile.isDiagram(name)) {
                checkRefs(name, content, ids);
            }
        });
    }

    private static void checkRefs(String name, byte[] content, Set<String> ids) {
        BpmnFile.parse(name, content).elements().filter(element -> "deployment".equals(element.getAttributeNS(BpmnFile.CAMUNDA, "formRefBinding")))
                .filter(element -> !ids.contains(element.getAttributeNS(BpmnFile.CAMUNDA, "formRef"))).findFirst().ifPresent(element -> {
                    throw new RefusedDeploymentException("流程文件“%s”第 %d 行的元素“%s”不能部署：没有标识（id）为“%s”的表单。请与流程图一起部署。".formatted(name, LocatedXml.lineOf(element),
                            BpmnFile.idOf(element), element.getAttributeNS(BpmnFile.CAMUNDA, "formRef")));
                });
    }

    private static void compare(String name, JsonNode form) {
        var contract = new ClassPathResource(FormCompletion.FORM_FOLDER + form.path("id").textValue() + FormCompletion.FORM_SUFFIX);
        if (!contract.exists()) {
            return;
        }
        var wanted = fields(read(contract));
        var given = fields(form);
        refuse(name, without(wanted, given), "缺少字段“%s”，环节没有它不能办理");
        refuse(name, without(given, wanted), "多出字段“%s”，环节不接收它");
    }

    private static void refuse(String name, Set<String> fields, String reason) {
        if (!fields.isEmpty()) {
            throw new RefusedDeploymentException("表单“%s”不能部署：%s。".formatted(name, reason.formatted(String.join("”、“", fields))));
        }
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        return all.stream().filter(one -> !others.contains(one)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return the id under which diagrams name a form */
    static String idOf(byte[] form) {
        return read(form).path("id").asText();
    }

    /** Fields of groups included; a key is nothing else in a form. */
    private static Set<String> fields(JsonNode form) {
        return new TreeSet<>(form.findValuesAsText("key"));
    }

    private static JsonNode read(ClassPathResource resource) {
        try {
            return read(resource.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
