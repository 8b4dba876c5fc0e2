package org.gongkai.modeling.draft;

import java.util.Map;

/** What a reader who is no engineer calls the parts of a diagram; what has no word keeps its own. */
final class PartWords {

    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("userTask", "人工环节"), Map.entry("serviceTask", "自动环节"), Map.entry("sequenceFlow", "流向"),
            Map.entry("exclusiveGateway", "判断"), Map.entry("parallelGateway", "并行"), Map.entry("inclusiveGateway", "多选"), Map.entry("startEvent", "开始"), Map.entry("endEvent", "结束"),
            Map.entry("boundaryEvent", "附着事件"), Map.entry("intermediateCatchEvent", "等待"), Map.entry("intermediateThrowEvent", "发出"), Map.entry("subProcess", "子流程"),
            Map.entry("process", "流程"), Map.entry("rule", "规则行"), Map.entry("inputEntry", "条件格"), Map.entry("outputEntry", "结果格"), Map.entry("decision", "决策"),
            Map.entry("decisionTable", "决策表"), Map.entry("form", "表单"), Map.entry("radio", "单选"), Map.entry("checkbox", "勾选框"), Map.entry("textarea", "多行文本"),
            Map.entry("textfield", "文本"), Map.entry("text", "说明文字"), Map.entry("definitions", "文件"));

    private static final Map<String, String> WHAT = Map.ofEntries(Map.entry("name", "名称"), Map.entry("label", "名称"), Map.entry("candidateGroups", "候选组"),
            Map.entry("candidateUsers", "候选人"), Map.entry("assignee", "办理人"), Map.entry("formRef", "表单"), Map.entry("sourceRef", "起点"), Map.entry("targetRef", "终点"),
            Map.entry("conditionExpression/", "条件"), Map.entry("dueDate", "到期"), Map.entry("delegateExpression", "程序"), Map.entry("default", "默认流向"),
            Map.entry("timerEventDefinition/timeDate/", "时间"), Map.entry("timerEventDefinition/timeDuration/", "时长"), Map.entry("attachedToRef", "附着于"),
            Map.entry("cancelActivity", "中断原环节"), Map.entry("documentation/", "说明"), Map.entry("text/", "内容"), Map.entry("text", "内容"), Map.entry("validate", "必填和校验"),
            Map.entry("key", "字段"), Map.entry("values", "选项"), Map.entry("historyTimeToLive", "保存期限"));

    private PartWords() {
    }

    static String of(Part part) {
        return "%s%s（%s）".formatted(type(part.type()), part.name().isEmpty() ? "" : "“%s”".formatted(part.name()), part.id());
    }

    static String type(String type) {
        return TYPES.getOrDefault(type, type);
    }

    static String what(String key) {
        return WHAT.getOrDefault(key, key);
    }
}
