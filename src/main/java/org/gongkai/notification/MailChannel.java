package org.gongkai.notification;

import org.springframework.stereotype.Component;

/** E-mail through the bureau's mail server. */
@Component
class MailChannel implements MessageChannel {

    private final MailComposer composer;
    private final MailServer server;

    MailChannel(MailComposer composer, MailServer server) {
        this.composer = composer;
        this.server = server;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isConfigured() {
        return server.isConfigured();
    }

    @Override
    public String mark(String id) {
        return "<%s@%s>".formatted(id, MailAddress.domainOf(server.from()));
    }

    @Override
    public Handover prepare(MessageContent message) {
        var mail = composer.compose(message);
        return () -> server.send(mail);
    }
}
