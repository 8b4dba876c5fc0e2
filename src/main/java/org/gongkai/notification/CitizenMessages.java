package org.gongkai.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.citizen.TextMessageLimit;
import org.gongkai.organization.Bureau;
import org.gongkai.settings.Settings;
import org.springframework.stereotype.Service;

/** Tells citizens what happens, in the words of the office; at once, whatever the hour. */
@Service
public class CitizenMessages {

    private final Outbox outbox;
    private final MessageSettings ways;
    private final TextMessageLimit limit;
    private final Settings settings;
    private final Bureau bureau;

    CitizenMessages(Outbox outbox, MessageSettings ways, TextMessageLimit limit, Settings settings, Bureau bureau) {
        this.outbox = outbox;
        this.ways = ways;
        this.limit = limit;
        this.settings = settings;
        this.bureau = bureau;
    }

    /**
     * Sends a notice by the ways that the bureau wants and that lead to this citizen, in the transaction of the case; by none
     * when no address was left, or its number has had enough text messages today.
     *
     * @param key idempotency key of the notice; each way has its own beneath it
     * @param values of the fields by their names; the bureau's name is added
     */
    public void tell(String key, String caseNumber, Contact contact, MessageWords words, Map<String, String> values) {
        ways.toCitizen(contact).forEach((channel, address) -> {
            if (channel != Channel.SMS || limit.take(address, ways.textMessagesADay())) {
                send(channel, key + ":" + channel, caseNumber, address, words, values, List.of());
            }
        });
    }

    /**
     * Sends a mail that is more than a notice: no setting keeps it back.
     *
     * @param to an address that {@link MailAddress} takes
     * @param attachments as in {@link OutgoingMessage}
     */
    public void mail(String key, String caseNumber, String to, MessageWords words, Map<String, String> values, List<String> attachments) {
        send(Channel.EMAIL, key, caseNumber, to, words, values, attachments);
    }

    private void send(Channel channel, String key, String caseNumber, String to, MessageWords words, Map<String, String> values, List<String> attachments) {
        Map<String, String> all = new HashMap<>(values);
        all.put(MessageFields.BUREAU, bureau.getName());
        outbox.send(new OutgoingMessage(channel, key, caseNumber, to, words.subject(settings, all), words.text(settings, channel, all), attachments));
    }
}
