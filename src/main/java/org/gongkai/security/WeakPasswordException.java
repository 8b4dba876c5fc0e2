package org.gongkai.security;

import java.util.List;

/** A password that does not meet the {@link PasswordPolicy}; the message is Chinese and says what is missing. */
public class WeakPasswordException extends RuntimeException {

    public WeakPasswordException(List<String> faults) {
        super("密码不符合要求：" + String.join("；", faults) + "。");
    }
}
