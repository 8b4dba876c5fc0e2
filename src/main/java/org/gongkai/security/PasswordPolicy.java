package org.gongkai.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

import org.springframework.stereotype.Component;

/** What a password must have. Whoever sets one - for himself or for a new account - asks here first. */
@Component
public class PasswordPolicy {

    private static final int SHORTEST = 10;
    /** The hash looks at 72 bytes and no more; a longer password would only seem to be one. */
    private static final int LONGEST_BYTES = 72;

    /** @return what is missing, as Chinese sentences for the person who chose it; empty when nothing is */
    public List<String> faults(String account, String password) {
        List<String> faults = new ArrayList<>();
        demand(password.codePointCount(0, password.length()) >= SHORTEST, "至少" + SHORTEST + "个字符", faults);
        demand(password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES, "不能超过" + LONGEST_BYTES + "个字节", faults);
        demand(has(password, Character::isUpperCase), "至少一个大写字母", faults);
        demand(has(password, Character::isLowerCase), "至少一个小写字母", faults);
        demand(has(password, Character::isDigit), "至少一个数字", faults);
        demand(has(password, character -> !Character.isLetterOrDigit(character) && !Character.isWhitespace(character)),
                "至少一个其他字符（如 - _ ! #）", faults);
        demand(!password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT)), "不能包含账号", faults);
        return faults;
    }

    /** @throws WeakPasswordException when something is missing */
    public void require(String account, String password) {
        var faults = faults(account, password);
        if (!faults.isEmpty()) {
            throw new WeakPasswordException(faults);
        }
    }

    private static boolean has(String password, IntPredicate kind) {
        return password.codePoints().anyMatch(kind);
    }

    private static void demand(boolean met, String otherwise, List<String> faults) {
        if (!met) {
            faults.add(otherwise);
        }
    }
}
