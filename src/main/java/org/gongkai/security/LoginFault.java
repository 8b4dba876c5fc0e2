package org.gongkai.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Why a sign-in was refused, kept in the session until the login page has shown it once: an address would be remembered. */
public final class LoginFault {

    private static final String KEY = LoginFault.class.getName();

    private LoginFault() {
    }

    static void keep(HttpServletRequest request, String sentence) {
        request.getSession().setAttribute(KEY, sentence);
    }

    /** @return the Chinese sentence, null when there is nothing to show */
    public static String take(HttpSession session) {
        var sentence = (String) session.getAttribute(KEY);
        session.removeAttribute(KEY);
        return sentence;
    }
}
