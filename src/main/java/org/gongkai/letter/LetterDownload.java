package org.gongkai.letter;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out the PDF of a letter: kept by nobody on the way, taken for nothing else. */
public final class LetterDownload {

    private LetterDownload() {
    }

    /** To look at in the browser and to print. */
    public static ResponseEntity<byte[]> view(Letter letter, byte[] pdf) {
        return answer(ContentDisposition.inline(), letter, pdf);
    }

    /** To keep. */
    public static ResponseEntity<byte[]> file(Letter letter, byte[] pdf) {
        return answer(ContentDisposition.attachment(), letter, pdf);
    }

    private static ResponseEntity<byte[]> answer(ContentDisposition.Builder disposition, Letter letter, byte[] pdf) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(letter.getFileName(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(pdf);
    }
}
