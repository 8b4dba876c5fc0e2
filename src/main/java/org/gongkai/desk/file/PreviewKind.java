package org.gongkai.desk.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.http.MediaType;

/** How a file of a case may be looked at within its page; everything else is downloaded. */
public enum PreviewKind {

    /** Browsers draw it in a viewer of their own, which they do not start within a sandbox. */
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    TEXT("text/plain");

    private static final String CLOSED = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final String mediaType;

    PreviewKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @return empty for a file that is only downloaded */
    static Optional<PreviewKind> of(String mediaType) {
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }

    public boolean image() {
        return this == PNG || this == JPEG;
    }

    /** @return what the file may load and run when it is opened by itself: nothing */
    String policy() {
        return this == PDF ? CLOSED : CLOSED + "; sandbox";
    }

    /** A text does not say how it is encoded: UTF-8 proves itself, the rest comes from Chinese Windows. */
    MediaType contentType(byte[] content) {
        var type = MediaType.parseMediaType(mediaType);
        return this == TEXT ? new MediaType(type, isUtf8(content) ? StandardCharsets.UTF_8 : Charset.forName("GB18030")) : type;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
