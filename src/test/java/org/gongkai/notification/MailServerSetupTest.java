package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerSetupTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class)).withUserConfiguration(MailServer.class);

    @ParameterizedTest
    @ValueSource(strings = {"spring.mail.port=25", "spring.mail.host="})
    void withoutAHostThereIsNone(String setting) {
        start.withPropertyValues(setting).run(context -> assertThat(context.getBean(MailServer.class).isConfigured()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"other=none", "gongkai.mail.from=", "gongkai.mail.from=公开办 <office@bureau.example>"})
    void withAHostTheBureauMustSayWhoWrites(String setting) {
        start.withPropertyValues("spring.mail.host=localhost", setting).run(context -> {
            var failure = context.getStartupFailure();
            assertThat(failure).hasRootCauseInstanceOf(NoSenderAddressException.class);
            assertThat(new NoSenderAddressAnalyzer().analyze(failure).getAction()).contains("GONGKAI_MAIL_FROM");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps"})
    void aConversationNeverTakesForever(String protocol) {
        start.withPropertyValues("spring.mail.host=localhost", "spring.mail.protocol=" + protocol, "gongkai.mail.from=office@bureau.example",
                "spring.mail.properties[mail.%s.timeout]=1000".formatted(protocol)).run(context -> {
                    assertThat(context.getBean(MailServer.class).isConfigured()).isTrue();
                    var properties = context.getBean(JavaMailSenderImpl.class).getJavaMailProperties();
                    assertThat(properties).containsEntry("mail.%s.timeout".formatted(protocol), "1000")
                            .containsEntry("mail.%s.connectiontimeout".formatted(protocol), "10000")
                            .containsEntry("mail.%s.writetimeout".formatted(protocol), "30000");
                });
    }

    @Test
    void nobodyIsAskedForTheSenderWithoutAHost() {
        start.run(context -> assertThat(context).hasNotFailed());
    }
}
