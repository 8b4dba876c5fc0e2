package org.gongkai.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * The variables every case has: what task lists show and candidate groups are built from. Everything else about a case
 * stays in its rows; long texts and personal data never come here, since Tasklist loads every variable of a task.
 */
public final class CaseVariables {

    public static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    public static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    public static final ProcessVariable<String> UNIT = ProcessVariable.text("unit");
    public static final ProcessVariable<String> UNIT_NAME = ProcessVariable.text("unitName");
    public static final ProcessVariable<String> LIGHT = ProcessVariable.text("light");

    private static final int TITLE_LIMIT = 200;
    private static final String MARKUP = "<>*_`[]{}#|\\";
    private static final String PLAIN = "〈〉＊＿｀〔〕｛｝＃｜＼";

    private CaseVariables() {
    }

    /** @return the variables a case begins with, its light green; a domain adds the facts its gateways read */
    public static Map<String, Object> begin(String caseNumber, String title, String unitCode, String unitName) {
        Map<String, Object> variables = new HashMap<>();
        CASE_NUMBER.put(variables, caseNumber);
        CASE_TITLE.put(variables, plain(title));
        UNIT.put(variables, unitCode);
        UNIT_NAME.put(variables, unitName);
        LIGHT.put(variables, "GREEN");
        return variables;
    }

    /** Forms render the title as Markdown: signs that would be markup become their full-width forms. */
    public static String plain(String title) {
        var text = new StringBuilder(title.length() <= TITLE_LIMIT ? title : title.substring(0, TITLE_LIMIT - 1) + "…");
        for (int at = 0; at < text.length(); at++) {
            int sign = MARKUP.indexOf(text.charAt(at));
            if (sign >= 0) {
                text.setCharAt(at, PLAIN.charAt(sign));
            }
        }
        return text.toString();
    }
}
