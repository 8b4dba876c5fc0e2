package org.gongkai.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.ContentHash;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** Keeps the texts of replies, each with the hash of what it says. */
@Component
class ReplyStore {
    private final ReplyRows rows;
    private final Attachments attachments;
    private final ObjectMapper json;
    private final OfficeClock clock;

    ReplyStore(ReplyRows rows, Attachments attachments, ObjectMapper json, OfficeClock clock) {
        this.rows = rows;
        this.attachments = attachments;
        this.json = json;
        this.clock = clock;
    }

    /** A reply with its words. */
    record Kept(Reply reply, ReplyDraft draft) {
    }

    Reply keep(String caseNumber, ReplyDraft draft, Person drafter, boolean handedIn) {
        return rows.save(new Reply(caseNumber, draft, write(draft), drafter.id(), clock.instant(), hash(caseNumber, draft), handedIn));
    }

    Optional<Kept> newest(String caseNumber) {
        return rows.findFirstByCaseNumberOrderByIdDesc(caseNumber).map(this::kept);
    }

    Optional<Kept> handedIn(String caseNumber) {
        return rows.findFirstByCaseNumberAndHandedInTrueOrderByIdDesc(caseNumber).map(this::kept);
    }

    /** @return everybody whose words were ever handed in for review: none of them reviews */
    Set<String> drafters(String caseNumber) {
        return rows.findByCaseNumberAndHandedInTrueOrderById(caseNumber).stream().map(Reply::getDraftedBy)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** @return whether the words are still those that were signed: an enclosure taken away or exchanged changes them */
    boolean unchanged(String caseNumber, Kept kept) {
        return hash(caseNumber, kept.draft()).equals(kept.reply().getContentHash());
    }

    void checkEnclosures(InputCheck check, String caseNumber, ReplyDraft draft) {
        check.require(draft.enclosures().stream().allMatch(id -> attachments.find(caseNumber, id).isPresent()), "enclosures",
                "随答复提供的附件中有不属于本案或者已经移除的文件，请重新选择。");
    }

    private String hash(String caseNumber, ReplyDraft draft) {
        List<String> parts = new ArrayList<>(List.of(caseNumber, draft.kind().name(), draft.reason() == null ? "" : draft.reason().code()));
        Stream.of(draft.text(), draft.access(), draft.organ(), draft.organContact(), draft.earlierCase(), draft.law(), draft.given(),
                draft.explanation(), draft.search(), draft.override()).map(text -> text == null ? "" : text).forEach(parts::add);
        draft.enclosures().forEach(id -> parts.add(attachments.find(caseNumber, id).map(file -> file.getFileName() + ":" + file.getSha256()).orElse("")));
        return ContentHash.of(parts);
    }

    private Kept kept(Reply reply) {
        try {
            return new Kept(reply, json.readValue(reply.content(), ReplyDraft.class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A kept reply cannot be read", unreadable);
        }
    }

    private String write(ReplyDraft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A reply cannot be written", impossible);
        }
    }
}
