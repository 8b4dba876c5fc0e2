package org.gongkai.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.settings.Settings;
import org.gongkai.workingday.OfficeClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what one member of staff was told into one message for each way: two hundred warnings to one head are one mail. What
 * was read in the application meanwhile is not sent any more.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Digests {

    private static final int LONGEST_LIST = 50;

    private final InboxMessages inbox;
    private final Outbox outbox;
    private final MessageSettings ways;
    private final Settings settings;
    private final Organization organization;
    private final OfficeClock clock;
    private final String baseUrl;

    /** @param baseUrl where the application is reached, without a slash at the end; without it a message has no link */
    Digests(InboxMessages inbox, Outbox outbox, MessageSettings ways, Settings settings, Organization organization, OfficeClock clock,
            @Value("${gongkai.base-url:}") String baseUrl) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.ways = ways;
        this.settings = settings;
        this.organization = organization;
        this.clock = clock;
        this.baseUrl = baseUrl.strip().replaceAll("/+$", "");
    }

    /**
     * Collects what is due for somebody, in a transaction of its own.
     *
     * @throws IllegalStateException when another node collects the same at this moment; it is left to that one
     */
    void collect(String recipient) {
        var now = clock.instant();
        var times = ways.times();
        var due = inbox.findByRecipientAndCollectedAtIsNullOrderById(recipient).stream()
                .filter(message -> !times.of(message.getCreatedAt()).isAfter(now)).toList();
        if (due.isEmpty()) {
            return;
        }
        if (inbox.collect(due.stream().map(InboxMessage::getId).toList(), now) != due.size()) {
            throw new IllegalStateException("Messages of %s are being collected elsewhere".formatted(recipient));
        }
        var unread = due.stream().filter(InboxMessage::isUnread).toList();
        if (!unread.isEmpty()) {
            organization.find(recipient).ifPresent(person -> send(person, unread));
        }
    }

    private void send(Person person, List<InboxMessage> unread) {
        var fields = Map.of("姓名", person.name(), "条数", String.valueOf(unread.size()), "消息", list(unread),
                "网址", baseUrl.isEmpty() ? "政务公开系统" : baseUrl + "/desk");
        var newest = unread.get(unread.size() - 1);
        ways.forStaff().forEach(channel -> address(person, channel).ifPresent(address -> outbox.send(new OutgoingMessage(channel,
                "digest:%s:%s:%d".formatted(channel, person.id(), newest.getId()), caseOf(unread), address, DigestTexts.DIGEST.subject(settings, fields),
                DigestTexts.DIGEST.text(settings, channel, fields), List.of()))));
    }

    private Optional<String> address(Person person, Channel channel) {
        return switch (channel) {
            case EMAIL -> organization.emailOf(person.id()).filter(channel::accepts);
            case SMS -> organization.mobileOf(person.id()).filter(channel::accepts);
            case WEBHOOK -> Optional.of(person.id());
        };
    }

    /** @return the case when all is about one case, so that it stands in its file; null else */
    private static String caseOf(List<InboxMessage> messages) {
        var cases = messages.stream().map(InboxMessage::getCaseNumber).collect(Collectors.toSet());
        return cases.size() == 1 ? cases.iterator().next() : null;
    }

    private static String line(InboxMessage message) {
        var number = message.getCaseNumber();
        return number == null || message.getOutside().contains(number) ? message.getOutside() : "案件 %s：%s".formatted(number, message.getOutside());
    }

    private static String list(List<InboxMessage> messages) {
        var shown = messages.subList(Math.max(0, messages.size() - LONGEST_LIST), messages.size());
        List<String> lines = new ArrayList<>(IntStream.range(0, shown.size()).mapToObj(at -> "%d. %s".formatted(at + 1, line(shown.get(at)))).toList());
        if (shown.size() < messages.size()) {
            lines.add("……其余 %d 条请登录系统查看。".formatted(messages.size() - shown.size()));
        }
        return String.join("\n", lines);
    }
}
