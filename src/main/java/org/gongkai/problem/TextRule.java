package org.gongkai.problem;

/**
 * What a text may consist of. Control characters break the database and the exports, characters that turn the writing
 * direction make a page show other words than those that were signed, and a text that shows nothing is no text.
 */
public final class TextRule {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    /** Letters and signs by their class, but nobody sees anything: fillers and the empty braille cell. */
    private static final String EMPTY_SIGNS = "\u115F\u1160\u2800\u3164\uFFA0";

    private TextRule() {
    }

    /** @return whether there is no visible character; those of no width do not count */
    public static boolean isBlank(String text) {
        return text == null || text.codePoints().noneMatch(TextRule::isVisible);
    }

    /** @return whether the text has nothing unwritable in it; line breaks and tabs are allowed */
    public static boolean isText(String text) {
        return text == null || text.codePoints().noneMatch(sign -> !isBreak(sign) && isUnwritable(sign));
    }

    /** @return whether the text has nothing unwritable in it and stands on one line */
    public static boolean isLine(String text) {
        return text == null || text.codePoints().noneMatch(sign -> isUnwritable(sign) || isLineEnd(sign));
    }

    /** @return the sentence for a text that is not {@link #isText} */
    public static String textMessage(String label) {
        return "%s中含有不能使用的控制字符，请删除后重新输入（可先粘贴为纯文本）。".formatted(label);
    }

    /** @return the sentence for a text that is not {@link #isLine} */
    public static String lineMessage(String label) {
        return "%s只能写成一行，不能含有换行、制表符或其他控制字符，请删除后重新输入。".formatted(label);
    }

    private static boolean isVisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            default -> EMPTY_SIGNS.indexOf(sign) < 0;
        };
    }

    private static boolean isBreak(int sign) {
        return sign == '\n' || sign == '\r' || sign == '\t';
    }

    private static boolean isLineEnd(int sign) {
        return sign == 0x2028 || sign == 0x2029;
    }

    private static boolean isUnwritable(int sign) {
        var turnsDirection = sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
        // A code point that is still a surrogate has lost its other half.
        return Character.isISOControl(sign) || turnsDirection || sign == BYTE_ORDER_MARK
                || Character.getType(sign) == Character.SURROGATE;
    }
}
