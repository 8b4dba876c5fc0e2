package org.gongkai.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.xml.sax.SAXParseException;

/** What the engine's own parsers refuse, as a refusal of ours: in Chinese, with file, line, column and element. */
final class EngineParseFaults {

    private static final int MOST = 5;
    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        say("IDREF '(.*?)'", "引用的“$1”不存在");
        say("multiple occurrences of ID value '(.*?)'", "id“$1”重复");
        say("Invalid (?:source|destination) '(.*?)' of sequence flow '(.*?)'", "连线“$2”的一端“$1”不存在");
        say("Attribute '(.*?)' must appear on element '(.*?)'", "“$2”缺少属性“$1”");
        say("Attribute '(.*?)' is not allowed to appear in element '(.*?)'", "“$2”不能有属性“$1”");
        say("'(.*?)' is not a valid value for 'NCName'", "“$1”不能作为 id：id 不能以数字开头，不能有空格");
        say("Value '(.*?)' is not facet-valid with respect to enumeration", "“$1”不是允许的值");
        say("Invalid content was found starting with element '(.*?)'", "这里不能有元素“$1”");
        say("The content of element '(.*?)' is not complete", "“$1”的内容不完整");
        say("Cannot find the declaration of element '(.*?)'", "不认识元素“$1”");
        say("Invalid 'messageRef': no message with id '(.*?)' found", "引用的消息“$1”不存在");
        say("Invalid reference in boundary event", "边界事件依附的环节不存在");
        say("multiple none start events", "一个流程只能有一个开始事件");
        say("process must define a startEvent element", "流程没有开始事件");
        say("historyTimeToLive: For input string: \"(.*?)\"", "保存期限（historyTimeToLive）“$1”无效，应形如 P3650D");
        say("historyTimeToLive: negative value", "保存期限（historyTimeToLive）不能是负数");
        say("Timer needs configuration", "定时事件没有写明时间");
        say("contains definitions with the same key '(.*?)'", "几个文件或者流程使用了同一个 id“$1”");
    }

    private EngineParseFaults() {
    }

    private static void say(String english, String chinese) {
        WORDS.put(Pattern.compile(english), chinese);
    }

    /** @return the refusal, or the fault itself when it is ours and not the sender's */
    static RuntimeException of(Set<String> files, ProcessEngineException fault) {
        if (fault instanceof RefusedDeploymentException) {
            return fault;
        }
        if (fault instanceof ParseException parse) {
            var report = parse.getResorceReports().get(0);
            return new RefusedDeploymentException("文件“%s”不能部署：%s。".formatted(report.getResourceName(),
                    report.getErrors().stream().limit(MOST).map(EngineParseFaults::sentence).collect(Collectors.joining("；"))), fault);
        }
        var message = String.valueOf(fault.getMessage());
        if (message.startsWith("ENGINE-22") || message.startsWith("ENGINE-09") || message.startsWith("ENGINE-01009") || message.contains("definitions with the same key")) {
            return new RefusedDeploymentException("文件“%s”不能部署：%s。".formatted(named(files, message), causes(fault)), fault);
        }
        return fault;
    }

    private static String named(Set<String> files, String message) {
        return files.stream().filter(file -> message.contains("'" + file + "'")).findFirst().orElse(String.join("”、“", new TreeSet<>(files)));
    }

    private static String sentence(Problem problem) {
        var element = problem.getMainElementId() == null ? "" : "，元素“%s”".formatted(problem.getMainElementId());
        return "第 %d 行第 %d 列%s：%s".formatted(problem.getLine(), problem.getColumn(), element, chinese(problem.getMessage()));
    }

    /** The innermost reason says most: the outer ones only tell who was asked. */
    private static String causes(Throwable fault) {
        var inner = fault;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        return inner instanceof SAXParseException place
                ? "第 %d 行第 %d 列：%s".formatted(place.getLineNumber(), place.getColumnNumber(), chinese(place.getMessage())) : chinese(inner.getMessage());
    }

    private static String chinese(String english) {
        for (var words : WORDS.entrySet()) {
            var found = words.getKey().matcher(String.valueOf(english));
            if (found.find()) {
                return found.pattern().matcher(found.group()).replaceFirst(words.getValue());
            }
        }
        return "流程引擎不能识别（%s）".formatted(String.valueOf(english).replaceAll("[A-Z]+-\\d{5} ", "").replaceAll("\\s+", " ").strip());
    }
}
