package org.gongkai.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The Chinese names of what a closed call to the engine would have done. */
final class EngineDeeds {

    private static final Map<Pattern, String> BY_CALL = new LinkedHashMap<>();

    static {
        name("/modification", "修改流程走向");
        name("/migration|/restart", "迁移或重启流程");
        name("/suspended", "挂起或激活流程");
        name("/variables|/localVariables", "改写流程变量");
        name("/message|/signal|/trigger|/condition", "触发流程消息");
        name("/job.*/(execute|retries|duedate)|^DELETE /job|/job-retries", "操作流程定时作业");
        name("/bpmnError|/bpmnEscalation|/resolve|/delegate", "以其他方式结束或转办任务");
        name("/assignee|/identity-links", "更改任务办理人");
        name("/start$|/submit-form$", "自行启动流程");
        name("^DELETE /history|/history/.*/delete|set-removal-time", "删除办理记录");
        name("/comment", "更改或删除批注");
        name("^DELETE |/delete", "删除流程、任务或部署");
        name("^(POST|PUT) /task", "自行新建或更改任务");
    }

    /** What would move, hold or drop a timer or the date of a task; a date follows from the law and from nothing else. */
    private static final Pattern TIMES = Pattern.compile("/job|/suspended|^PUT /task/[^/]+/?$|^POST /task/create");
    private static final String INSTEAD = "期限由系统按法律计算，不能直接改动或者停住：需要延长的，请在案件办理中走延期；提醒缺失的，请在“系统核查”中重建提醒。";

    private EngineDeeds() {
    }

    private static void name(String pattern, String deed) {
        BY_CALL.put(Pattern.compile(pattern), deed);
    }

    /** @return what to do instead, in Chinese; empty when there is nothing to do instead */
    static String instead(String method, String path) {
        return TIMES.matcher(method + " " + path).find() ? INSTEAD : "";
    }

    /** @return the name of the first that fits */
    static String of(String method, String path) {
        var call = method + " " + path;
        return BY_CALL.entrySet().stream().filter(deed -> deed.getKey().matcher(call).find())
                .map(Map.Entry::getValue).findFirst().orElse("直接操作流程引擎");
    }
}
