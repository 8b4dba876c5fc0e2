package org.gongkai.desk.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.casefile.Attachments;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterMask;
import org.gongkai.letter.Letters;
import org.springframework.stereotype.Component;

/** The letters and attachments that go with an export. */
@Component
class CaseEnclosures {

    private static final String PAGE = "<!DOCTYPE html>%n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>%s</title></head><body>%s</body></html>%n";

    private final Letters letters;
    private final Attachments attachments;

    CaseEnclosures(Letters letters, Attachments attachments) {
        this.letters = letters;
        this.attachments = attachments;
    }

    /**
     * @param full whether citizens may be named: then letters go as they were issued, and attachments go at all; else
     *        letters go as pages with the addressee masked, since nobody knows what stands in an attachment
     * @return in the order of their issue and arrival
     */
    List<ExportedFile> letters(String caseNumber, boolean full) {
        List<ExportedFile> files = new ArrayList<>();
        for (var letter : letters.of(caseNumber)) {
            var address = "/letters/%d".formatted(letter.getId());
            var name = SafeName.of("文书/", files.size() + 1, letter.getFileName());
            files.add(full ? new ExportedFile(name, letter.getContentHash(), address, () -> letters.pdf(letter))
                    : new ExportedFile(name.replaceAll("\\.pdf$", "（遮盖）.html"), null, address, () -> masked(letter)));
        }
        return files;
    }

    List<ExportedFile> attachments(String caseNumber, boolean full) {
        List<ExportedFile> files = new ArrayList<>();
        if (full) {
            for (var attachment : attachments.of(caseNumber)) {
                files.add(new ExportedFile(SafeName.of("附件/", files.size() + 1, attachment.getFileName()), attachment.getSha256(),
                        "/attachments/" + attachment.getId(), () -> attachments.content(attachment)));
            }
        }
        return files;
    }

    private byte[] masked(Letter letter) {
        return PAGE.formatted(letter.getKind().title(), LetterMask.of(letters.page(letter), letter.getAddresseeName(), letter.getPostalAddress(),
                letter.getEmail())).getBytes(StandardCharsets.UTF_8);
    }
}
