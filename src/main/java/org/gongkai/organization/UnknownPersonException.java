package org.gongkai.organization;

/** Somebody is named who has no account, or no longer one. */
public class UnknownPersonException extends RuntimeException {

    public UnknownPersonException(String id) {
        super("没有账号“" + id + "”，或该账号已停用。");
    }
}
