package org.gongkai.engine;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that no door lets in.
 *
 * @param name what is wrong with it
 * @param file its name
 * @param content its bytes
 * @param told what the refusal says
 */
record BadFile(String name, String file, byte[] content, List<String> told) {

    static final Charset GBK = Charset.forName("GBK");

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
            <bpmn:process id="test-bad" isExecutable="true">
            <bpmn:startEvent id="start"/>
            """;
    private static final String TAIL = "</bpmn:process>\n</bpmn:definitions>\n";
    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="t">
            <decision id="test-bad-table" name="测试">
            """;
    private static final String TABLE_TAIL = "</decision>\n</definitions>\n";

    static String diagram(String inside) {
        return HEAD + inside + TAIL;
    }

    static String table(String inside) {
        return TABLE + inside + TABLE_TAIL;
    }

    private static BadFile of(String name, String file, String content, String... told) {
        return new BadFile(name, file, content.getBytes(UTF_8), List.of(told));
    }

    private static BadFile bpmn(String name, String content, String... told) {
        return of(name, "test-bad.bpmn", content, told);
    }

    private static BadFile bpmnWith(String name, String inside, String... told) {
        return bpmn(name, diagram(inside), told);
    }

    private static BadFile dmn(String name, String inside, String... told) {
        return of(name, "test-bad.dmn", table(inside), told);
    }

    private static BadFile form(String name, String content, String... told) {
        return of(name, "forms/test-bad.form", content, told);
    }

    static Stream<BadFile> all() {
        return Stream.of(xml(), encodings(), diagrams(), expressions(), tables(), forms(), names()).flatMap(files -> files);
    }

    private static Stream<BadFile> xml() {
        return Stream.of(
                bpmn("empty", "", "第 1 行"),
                bpmn("no XML", "BEGIN", "第 1 行"),
                bpmn("JSON in a diagram", "{\"id\":\"x\"}", "第 1 行"),
                bpmn("truncated", diagram("<bpmn:userTask id=\"step\"/>").replaceFirst("(?s)=\"step.*", ""), "第 5 行"),
                bpmn("a tag is not closed", diagram("<bpmn:userTask id=\"step\">"), "第 5 行", "userTask"),
                bpmn("an unknown prefix", diagram("<x:userTask id=\"step\"/>"), "第 5 行"),
                bpmn("an attribute twice", diagram("<bpmn:userTask id=\"step\" id=\"other\"/>"), "第 5 行"),
                bpmn("an XML bomb", "<?xml version=\"1.0\"?>\n<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>", "第 2 行", "DOCTYPE"),
                bpmn("a foreign entity", "<?xml version=\"1.0\"?>\n<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>", "第 2 行", "DOCTYPE"),
                bpmn("100,000 nested elements", diagram("<bpmn:subProcess>".repeat(100_000) + "</bpmn:subProcess>".repeat(100_000)), "第 5 行", "嵌套"),
                bpmn("a million attributes", diagram("<bpmn:userTask id=\"step\" " + attributes(1_000_000) + "/>"), "第 5 行", "属性"),
                bpmn("a million elements", diagram("<bpmn:task/>".repeat(700_000)), "第 5 行", "元素"),
                of("a nested table", "test-bad.dmn", table("<decision>".repeat(100_000)), "第 4 行", "嵌套"),
                of("an empty table", "test-bad.dmn", "", "第 1 行"));
    }

    private static String attributes(int count) {
        var all = new StringBuilder();
        for (int index = 0; index < count; index++) {
            all.append('a').append(index).append("=\"\" ");
        }
        return all.substring(0, Math.min(all.length(), 9_000_000)).replaceFirst(" [^ ]*$", "");
    }

    private static Stream<BadFile> encodings() {
        var chinese = diagram("<bpmn:userTask id=\"step\" name=\"初审\">");
        return Stream.of(
                new BadFile("GBK that says UTF-8", "test-bad.bpmn", diagram("<bpmn:userTask id=\"step\" name=\"初审\"/>").getBytes(GBK), List.of("第 5 行", "编码")),
                new BadFile("GBK that says nothing", "test-bad.dmn", table("初审").replaceFirst("<\\?xml.*\\?>", "<?xml version=\"1.0\"?>").getBytes(GBK), List.of("第 3 行", "编码")),
                new BadFile("GBK, and not closed", "test-bad.bpmn", chinese.replace("UTF-8", "GBK").getBytes(GBK), List.of("第 5 行", "userTask")),
                new BadFile("UTF-16, and not closed", "test-bad.bpmn", chinese.replace("UTF-8", "UTF-16").getBytes(UTF_16), List.of("第 5 行", "userTask")),
                bpmn("UTF-8 with a mark, and not closed", "\uFEFF" + chinese, "第 5 行", "userTask"),
                bpmn("an encoding nobody knows", chinese.replace("UTF-8", "klingon"), "klingon", "编码"),
                bpmn("NUL", diagram("<bpmn:userTask id=\"step\"/>\0"), "第 5 行"),
                new BadFile("binary", "test-bad.bpmn", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, (byte) 0xff}, List.of("第 1 行")),
                new BadFile("half a character", "test-bad.bpmn", Arrays.copyOf(chinese.getBytes(UTF_8), chinese.getBytes(UTF_8).length - TAIL.length() - 4), List.of("第 5 行")),
                new BadFile("GBK form", "forms/test-bad.form", "{\"id\":\"test-bad\",\n\"text\":\"初审\"}".getBytes(GBK), List.of("第 2 行", "编码")),
                new BadFile("UTF-16 form", "forms/test-bad.form", "{\"id\":\"test-bad\"}".getBytes(UTF_16), List.of("编码")));
    }

    private static Stream<BadFile> diagrams() {
        return Stream.of(
                bpmnWith("unknown source", "<bpmn:userTask id=\"step\"/>\n<bpmn:sequenceFlow id=\"flow\" sourceRef=\"nowhere\" targetRef=\"step\"/>", "第 6 行", "“flow”", "nowhere"),
                bpmnWith("unknown target", "<bpmn:sequenceFlow id=\"flow\" sourceRef=\"start\" targetRef=\"nowhere\"/>", "第 5 行", "“flow”", "nowhere"),
                bpmnWith("no target", "<bpmn:sequenceFlow id=\"flow\" sourceRef=\"start\"/>", "第 5 行", "“flow”", "targetRef"),
                bpmnWith("the same id twice", "<bpmn:userTask id=\"step\"/>\n<bpmn:userTask id=\"step\"/>", "第 6 行", "step"),
                bpmnWith("an id that is none", "<bpmn:userTask id=\"1 step\"/>", "第 5 行", "1 step"),
                bpmnWith("an attribute that is none", "<bpmn:userTask id=\"step\" colour=\"red\"/>", "第 5 行", "colour"),
                bpmnWith("a boundary event on nothing", "<bpmn:boundaryEvent id=\"edge\" attachedToRef=\"nowhere\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>", "第 5 行", "“edge”"),
                bpmnWith("two starts", "<bpmn:startEvent id=\"again\"/>", "第 3 行", "“again”"),
                bpmnWith("a gateway whose default leads nowhere", "<bpmn:exclusiveGateway id=\"fork\" default=\"nowhere\"/>\n<bpmn:sequenceFlow id=\"f1\" sourceRef=\"fork\" targetRef=\"start\"/>", "行", "nowhere"),
                bpmnWith("a message that does not exist", "<bpmn:intermediateCatchEvent id=\"wait\"><bpmn:messageEventDefinition messageRef=\"nowhere\"/></bpmn:intermediateCatchEvent>", "第 5 行", "wait", "nowhere"),
                bpmn("no process", HEAD.replaceAll("(?s)<bpmn:process.*", "</bpmn:definitions>"), "流程"),
                bpmn("no start", diagram("").replace("<bpmn:startEvent id=\"start\"/>", ""), "第 3 行", "“test-bad”"),
                bpmn("another root", "<?xml version=\"1.0\"?>\n<root/>", "第 2 行", "root"),
                bpmn("the wrong namespace", diagram("").replace("20100524/MODEL", "2010/MODEL"), "第 2 行"),
                bpmn("time to live that is none", diagram("").replace("isExecutable", "camunda:historyTimeToLive=\"soon\" isExecutable"), "第 3 行", "“test-bad”", "soon"),
                bpmn("negative time to live", diagram("").replace("isExecutable", "camunda:historyTimeToLive=\"-1\" isExecutable"), "第 3 行", "“test-bad”", "负数"),
                bpmn("an id longer than the engine keeps", diagram("").replace("test-bad", "t".repeat(300)), "第 3 行", "255"),
                bpmn("a version tag longer than the engine keeps", diagram("").replace("isExecutable", "camunda:versionTag=\"%s\" isExecutable".formatted("1".repeat(100))), "第 3 行", "64"),
                bpmnWith("two processes with one id", "</bpmn:process>\n<bpmn:process id=\"test-bad\" isExecutable=\"true\"><bpmn:startEvent id=\"s2\"/>", "第 6 行", "test-bad"),
                bpmnWith("a timer that tells no time", "<bpmn:intermediateCatchEvent id=\"wait\"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>", "第 5 行", "wait"),
                bpmnWith("a timer whose time is none", "<bpmn:intermediateCatchEvent id=\"wait\"><bpmn:timerEventDefinition><bpmn:timeDuration>tomorrow</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>", "第 5 行", "wait", "tomorrow"));
    }

    private static Stream<BadFile> expressions() {
        return Stream.of("${", "${a b}", "${a &&}", "${'x}", "${}", "#{a.}", "${a}${").map(text -> bpmnWith("the expression " + text,
                "<bpmn:userTask id=\"step\" camunda:candidateGroups=\"" + text.replace("&", "&amp;") + "\"/>", "第 5 行", "“step”", text)).flatMap(file -> Stream.of(file,
                new BadFile(file.name() + " as a condition", file.file(), new String(file.content(), UTF_8)
                        .replaceAll("<bpmn:userTask.*\"(.*)\"/>", "<bpmn:userTask id=\"next\"/><bpmn:sequenceFlow id=\"step\" sourceRef=\"start\" targetRef=\"next\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">$1</bpmn:conditionExpression></bpmn:sequenceFlow>")
                        .getBytes(UTF_8), file.told())));
    }

    private static Stream<BadFile> tables() {
        return Stream.of(
                of("another root", "test-bad.dmn", "<?xml version=\"1.0\"?>\n<root/>", "第 2 行", "root"),
                of("no decision", "test-bad.dmn", table("").replaceAll("(?s)<decision .*</decision>\n", ""), "决策"),
                dmn("a decision without logic", "", "第 3 行", "“test-bad-table”"),
                dmn("an element that is none", "<colour/><decisionTable id=\"t\"><output id=\"o\" name=\"o\" typeRef=\"string\"/></decisionTable>", "colour"),
                dmn("the same id twice", "<decisionTable id=\"x\"><output id=\"x\" name=\"o\" typeRef=\"string\"/></decisionTable>", "第 4 行", "“x”"),
                dmn("a hit policy that is none", "<decisionTable id=\"t\" hitPolicy=\"BEST\"><output id=\"o\" name=\"o\" typeRef=\"string\"/></decisionTable>", "第 4 行", "BEST"),
                dmn("no output", "<decisionTable id=\"t\"><input id=\"i\"><inputExpression id=\"e\"><text>a</text></inputExpression></input></decisionTable>", "第 4 行", "“t”"),
                dmn("too few entries", "<decisionTable id=\"t\"><input id=\"i\"><inputExpression id=\"e\" typeRef=\"string\"><text>a</text></inputExpression></input><output id=\"o\" name=\"o\" typeRef=\"string\"/>\n"
                        + "<rule id=\"r\"><outputEntry id=\"oe\"><text>\"x\"</text></outputEntry></rule></decisionTable>", "第 5 行", "“r”"),
                dmn("a requirement that does not exist", "<informationRequirement id=\"ir\"><requiredDecision href=\"#nowhere\"/></informationRequirement><decisionTable id=\"t\"><output id=\"o\" name=\"o\" typeRef=\"string\"/></decisionTable>", "第 4 行", "nowhere"),
                dmn("an expression that is none", "<decisionTable id=\"t\"><input id=\"i\"><inputExpression id=\"e\" typeRef=\"string\"><text>a +</text></inputExpression></input><output id=\"o\" name=\"o\" typeRef=\"string\"/></decisionTable>", "第 4 行", "a +"),
                dmn("a literal expression that is none", "<variable id=\"v\" name=\"v\" typeRef=\"string\"/><literalExpression id=\"l\"><text>if then</text></literalExpression>", "第 4 行", "“l”", "if then"),
                of("time to live that is none", "test-bad.dmn", table("<decisionTable id=\"t\"><output id=\"o\" name=\"o\" typeRef=\"string\"/></decisionTable>").replace("name=\"测试\"", "name=\"测试\" camunda:historyTimeToLive=\"soon\""), "第 3 行", "“test-bad-table”", "soon"));
    }

    private static Stream<BadFile> forms() {
        return Stream.of(
                form("empty", "", "JSON"),
                form("no JSON", "<form/>", "第 1 行", "JSON"),
                form("truncated", "{\"id\":\"test-bad\",\n\"components\":[", "第 2 行"),
                form("a list", "[]", "对象"),
                form("null", "null", "对象"),
                form("no id", "{\"components\":[]}", "id"),
                form("a blank id", "{\"id\":\" \"}", "id"),
                form("an id that is a number", "{\"id\":7}", "id"),
                form("a long id", "{\"id\":\"" + "x".repeat(300) + "\"}", "id", "255"),
                form("a key twice", "{\"id\":\"test-bad\",\n\"id\":\"other\"}", "第 2 行", "id"),
                form("something behind it", "{\"id\":\"test-bad\"}\nmore", "第 2 行"),
                form("components that are none", "{\"id\":\"test-bad\",\"components\":{}}", "components"),
                form("NUL in it", "{\"id\":\"test\0bad\"}", "第 1 行"),
                form("100,000 nested lists", "{\"id\":\"test-bad\",\"components\":" + "[".repeat(100_000), "嵌套"),
                form("trailing comma", "{\"id\":\"test-bad\",}", "第 1 行"));
    }

    private static Stream<BadFile> names() {
        var good = diagram("");
        return Stream.of(
                of("no suffix", "test-bad", good, "只接受"),
                of("another suffix", "test-bad.groovy", good, "只接受"),
                of("a suffix the engine takes for its own", "test-badbpmn", good, "只接受"),
                of("nothing but a suffix", ".bpmn", good, "名称"),
                of("a way out", "../../test-bad.bpmn", good, "名称"),
                of("a way out in the middle", "forms/../../test-bad.bpmn", good, "名称"),
                of("from the root", "/etc/test-bad.bpmn", good, "名称"),
                of("with backslashes", "..\\\\test-bad.bpmn", good, "名称"),
                of("with a drive", "C:test-bad.bpmn", good, "名称"),
                of("longer than the engine keeps", "x".repeat(300) + ".bpmn", good, "名称", "255"));
    }

    @Override
    public String toString() {
        return file.substring(0, Math.min(file.length(), 40)) + ": " + name;
    }
}
