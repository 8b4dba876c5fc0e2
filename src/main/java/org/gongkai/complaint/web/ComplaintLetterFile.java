package org.gongkai.complaint.web;

import java.nio.charset.StandardCharsets;

import org.gongkai.letter.Letter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out a letter as it was issued, as a file that nothing on the way keeps. */
final class ComplaintLetterFile {

    private ComplaintLetterFile() {
    }

    static ResponseEntity<byte[]> of(Letter letter, byte[] pdf) {
        var disposition = ContentDisposition.attachment().filename(letter.getFileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(pdf);
    }
}
