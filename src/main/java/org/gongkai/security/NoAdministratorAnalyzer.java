package org.gongkai.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts an empty system what to set, in place of a stack of bean names. */
class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministratorException> {

    private static final String ACTION = """
            首次启动时请通过环境变量设置首位管理员（安全保密管理员）的账号和密码，启动成功后即可删除：
            Set these environment variables for the first start; they can be removed afterwards:
              GONGKAI_ADMIN_ID=<account>
              GONGKAI_ADMIN_PASSWORD=<10 to 72 characters: upper and lower case letters, digits and others>
            试用请以 demo 方式启动: --spring.profiles.active=demo
            To try the system out, start it with --spring.profiles.active=demo""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoAdministratorException cause) {
        return new FailureAnalysis(cause.getMessage(), ACTION, cause);
    }
}
