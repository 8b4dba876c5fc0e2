package org.gongkai.notification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.casefile.CaseFileSection;
import org.gongkai.casefile.Cases;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages that were sent about a case, for those who handle it and those who watch over it. */
@Order(110)
@Component
class MessageSection implements CaseFileSection {

    /**
     * One message.
     *
     * @param to a member of staff by name; an address outside is masked
     */
    public record Row(String to, String channel, String words, Instant at, String state) {
    }

    private final Cases cases;
    private final CaseMessages messages;
    private final Organization organization;

    MessageSection(Cases cases, CaseMessages messages, Organization organization) {
        this.cases = cases;
        this.messages = messages;
        this.organization = organization;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Content> of(String caseNumber, Person reader) {
        if (!cases.mayExport(reader, caseNumber)) {
            return Optional.empty();
        }
        List<Row> rows = Stream.concat(messages.inInboxes(caseNumber).stream().map(this::row), messages.outside(caseNumber).stream().map(MessageSection::row))
                .sorted(Comparator.comparing(Row::at)).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Content("发出的消息", "notification/case-section :: messages", rows));
    }

    private Row row(InboxCopy copy) {
        return new Row(organization.nameOf(copy.recipient()), "站内消息", copy.text(), copy.at(), copy.readAt() == null ? "未读" : "已读");
    }

    private static Row row(QueuedMessage message) {
        var view = message.view();
        return new Row(view.recipient(), view.channel().title(), view.subject(), view.createdAt(), view.stateName());
    }
}
