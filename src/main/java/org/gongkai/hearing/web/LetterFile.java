package org.gongkai.hearing.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A letter as a download that no cache keeps: whoever comes next to the same computer must not find it. */
final class LetterFile {

    private LetterFile() {
    }

    static ResponseEntity<byte[]> of(long letterId, byte[] pdf) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PDF);
        headers.setContentDisposition(ContentDisposition.attachment().filename("听证文书-%d.pdf".formatted(letterId), StandardCharsets.UTF_8).build());
        headers.setCacheControl("no-store");
        return ResponseEntity.ok().headers(headers).body(pdf);
    }
}
