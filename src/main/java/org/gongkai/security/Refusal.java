package org.gongkai.security;

import jakarta.servlet.http.HttpServletRequest;

/** Why the route table let a request not pass; kept on the request for whoever writes the answer. */
enum Refusal {
    /** The route is closed to everybody. */
    CLOSED("没有这个地址，或该操作不对任何人开放。"),
    /** The route is for other roles. */
    OTHER_ROLE("您的岗位没有此项权限。如确需办理，请与政务公开办联系。"),
    /** The account has a password that somebody else has seen. */
    FIRST_PASSWORD("首次登录（或密码被重置后）请先在经办台修改密码，修改后才能继续办理。"),
    /** The task or case is not the person's, or there is none. */
    NOT_VISIBLE("没有这个任务或案件，可能已经办结，或者您无权查看。");

    private static final String ATTRIBUTE = Refusal.class.getName();

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    void noteOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** @return the reason noted, {@link #OTHER_ROLE} when it was not the route table that refused */
    static Refusal of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Refusal noted ? noted : OTHER_ROLE;
    }
}
