package org.gongkai.casefile;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out a file so that no browser runs or guesses it: always as a download, always as the type it was checked to be. */
public final class AttachmentDownload {

    private AttachmentDownload() {
    }

    /** @param response the answer it becomes the body of */
    public static ResponseEntity<byte[]> of(Attachment attachment, byte[] content, HttpServletResponse response) {
        // The filter's UTF-8 is for our pages; nobody knows how a text file of somebody else is encoded.
        response.setCharacterEncoding(null);
        var disposition = ContentDisposition.attachment().filename(attachment.getFileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(attachment.getMediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(content);
    }
}
