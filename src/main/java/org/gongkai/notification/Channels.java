package org.gongkai.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The ways out of the house by their names. */
@Component
class Channels {

    private final Map<Channel, MessageChannel> byName = new EnumMap<>(Channel.class);

    Channels(List<MessageChannel> channels) {
        channels.forEach(channel -> byName.put(channel.channel(), channel));
    }

    MessageChannel of(Channel channel) {
        return byName.get(channel);
    }

    boolean isConfigured(Channel channel) {
        return of(channel).isConfigured();
    }
}
