package org.gongkai.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages through a gateway that speaks HTTP. */
record GatewayChannel(Channel channel, Gateway gateway) implements MessageChannel {

    @Override
    public boolean isConfigured() {
        return gateway.isConfigured();
    }

    @Override
    public String mark(String id) {
        return id;
    }

    @Override
    public Handover prepare(MessageContent message) {
        return gateway.prepare(message);
    }

    /** The gateways of this machine: {@code gongkai.sms.*} and {@code gongkai.webhook.*}. */
    @Configuration(proxyBeanMethods = false)
    static class Gateways {

        @Bean
        MessageChannel smsChannel(@Value("${gongkai.sms.url:}") String url,
                @Value("${gongkai.sms.body:{\"id\":{id},\"phone\":{to},\"content\":{text}}}") String body,
                @Value("${gongkai.sms.authorization:}") String authorization, @Value("${gongkai.sms.secret:}") String secret,
                @Value("${gongkai.sms.accepted:}") String accepted, ObjectMapper json) {
            return new GatewayChannel(Channel.SMS, new Gateway(GatewaySetup.of("sms", url, body, authorization, secret, accepted), json));
        }

        @Bean
        MessageChannel webhookChannel(@Value("${gongkai.webhook.url:}") String url,
                @Value("${gongkai.webhook.body:{\"id\":{id},\"account\":{to},\"subject\":{subject},\"text\":{text}}}") String body,
                @Value("${gongkai.webhook.authorization:}") String authorization, @Value("${gongkai.webhook.secret:}") String secret,
                @Value("${gongkai.webhook.accepted:}") String accepted, ObjectMapper json) {
            return new GatewayChannel(Channel.WEBHOOK, new Gateway(GatewaySetup.of("webhook", url, body, authorization, secret, accepted), json));
        }
    }
}
