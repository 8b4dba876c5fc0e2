package org.gongkai.citizen;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the system how to make a key, in place of a stack of bean names. */
class NoIdentityKeyAnalyzer extends AbstractFailureAnalyzer<NoIdentityKeyException> {

    private static final String ACTION = """
            请生成一个密钥，通过环境变量提供，并与数据库备份分开妥善保管；丢失密钥，已登记的身份信息将无法恢复：
            Make a key, set it as an environment variable, and keep a copy apart from the database's backups;
            without it identity data can never be read again:
              GONGKAI_IDENTITY_KEY=$(openssl rand -base64 32)
            更换密钥时，把原来的密钥加入 GONGKAI_IDENTITY_FORMER_KEYS（多个用逗号分隔）。
            When you change the key, add the old one to GONGKAI_IDENTITY_FORMER_KEYS (comma separated).
            试用请以 demo 方式启动: --spring.profiles.active=demo
            To try the system out, start it with --spring.profiles.active=demo""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoIdentityKeyException cause) {
        return new FailureAnalysis(cause.getMessage(), ACTION, cause);
    }
}
