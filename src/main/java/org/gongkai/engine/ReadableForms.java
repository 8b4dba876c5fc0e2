package org.gongkai.engine;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A form is JSON in UTF-8 with an id; the engine takes an empty file, a list of anything or a form without an id. */
@Component
@Order(1)
class ReadableForms implements DeploymentCheck {

    private static final int ID_LIMIT = 255;
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    @Override
    public List<DeploymentRail> rails() {
        return List.of(DeploymentRail.technical("JS-06", "表单", "是 UTF-8 的 JSON，有标识，字段是一个列表，没有重复的名称"));
    }

    @Override
    public void check(Map<String, byte[]> resources) {
        resources.forEach((name, content) -> {
            if (name.endsWith(FormCompletion.FORM_SUFFIX)) {
                check(name, content);
            }
        });
    }

    private static void check(String name, byte[] content) {
        var form = read(name, content);
        require(form.isObject(), name, "表单必须是一个 JSON 对象");
        var id = form.path("id");
        require(id.isTextual() && !id.textValue().isBlank(), name, "缺少表单的 id");
        require(id.textValue().length() <= ID_LIMIT, name, "表单的 id 超过 %d 个字".formatted(ID_LIMIT));
        require(id.textValue().indexOf('\0') < 0, name, "表单的 id 含有不能保存的字符");
        require(form.path("components").isMissingNode() || form.path("components").isArray(), name, "components 必须是一个列表");
    }

    private static JsonNode read(String name, byte[] content) {
        var text = TextFile.read(content).orElseThrow(() -> new RefusedDeploymentException(
                "文件“%s”不能部署：第 %d 行的文字编码不是 UTF-8。请另存为 UTF-8 后重试。".formatted(name, TextFile.lineOfFault(content))));
        try {
            return JSON.readTree(text);
        } catch (StreamConstraintsException large) {
            throw new RefusedDeploymentException("文件“%s”不能部署：JSON 嵌套太深，或者有过长的文字或数字。".formatted(name), large);
        } catch (JsonProcessingException unreadable) {
            throw new RefusedDeploymentException("文件“%s”不能部署：%s不是有效的 JSON：%s。"
                    .formatted(name, place(unreadable), unreadable.getOriginalMessage()), unreadable);
        }
    }

    private static String place(JsonProcessingException fault) {
        var at = fault.getLocation();
        return at == null ? "" : "第 %d 行第 %d 列".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static void require(boolean kept, String name, String broken) {
        if (!kept) {
            throw new RefusedDeploymentException("文件“%s”不能部署：%s。".formatted(name, broken));
        }
    }
}
