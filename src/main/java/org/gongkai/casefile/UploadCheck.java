package org.gongkai.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Says what a file really is, by its content, and refuses what is disguised, empty, too large or of another kind. */
@Component
class UploadCheck {

    private static final int NAME_LIMIT = 200;
    private static final String ACCEPTED = "可以上传 PDF、OFD、Word、Excel、PowerPoint、图片（JPG、PNG）和纯文本文件";

    private static final List<String> OFFICE = List.of("application/zip", "application/x-tika-ooxml");
    /** What the content must turn out to be for each ending; the office formats of 2007 on are ZIP files inside. */
    private static final Map<String, List<String>> TYPES = Map.ofEntries(
            Map.entry("pdf", List.of("application/pdf")),
            Map.entry("ofd", List.of("application/zip")),
            Map.entry("docx", OFFICE),
            Map.entry("xlsx", OFFICE),
            Map.entry("pptx", OFFICE),
            Map.entry("doc", List.of("application/x-tika-msoffice")),
            Map.entry("xls", List.of("application/x-tika-msoffice")),
            Map.entry("ppt", List.of("application/x-tika-msoffice")),
            Map.entry("jpg", List.of("image/jpeg")),
            Map.entry("jpeg", List.of("image/jpeg")),
            Map.entry("png", List.of("image/png")),
            Map.entry("txt", List.of("text/plain")));
    /** The entry without which a ZIP file is not what its ending says. */
    private static final Map<String, String> MAIN_ENTRY = Map.of("ofd", "OFD.xml", "docx", "word/document.xml",
            "xlsx", "xl/workbook.xml", "pptx", "ppt/presentation.xml");

    private final Tika tika = new Tika();

    CheckedUpload check(String claimedName, byte[] content) {
        var name = cleanName(claimedName);
        if (content.length == 0) {
            throw new RefusedUploadException("文件“%s”是空的，请重新选择。".formatted(name));
        }
        if (content.length > Attachments.MAX_BYTES) {
            throw new RefusedUploadException("文件“%s”超过 20 MB，请压缩或拆分后再上传。".formatted(name));
        }
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var expected = TYPES.get(ending);
        if (expected == null) {
            throw new RefusedUploadException("不能上传“%s”：%s。".formatted(name, ACCEPTED));
        }
        // By content alone: a name in the question would let the name decide.
        var found = tika.detect(content);
        if (!expected.contains(found) || MAIN_ENTRY.containsKey(ending) && !ZipDirectory.isSoundWith(content, MAIN_ENTRY.get(ending))) {
            throw new RefusedUploadException("文件“%s”的内容与扩展名不符，可能被改名、已损坏或解压后过大。%s。".formatted(name, ACCEPTED));
        }
        return new CheckedUpload(name, tika.detect(name), content, sha256(content));
    }

    /** Only the last part of a path, without control characters, so that it can stand in a header and on a page. */
    private static String cleanName(String claimed) {
        var name = claimed == null ? "" : claimed.substring(claimed.lastIndexOf('/') + 1);
        name = name.substring(name.lastIndexOf('\\') + 1).replaceAll("[\\p{Cntrl}\"<>|:*?]", "").strip();
        if (name.isEmpty() || name.length() > NAME_LIMIT || !name.contains(".")) {
            throw new RefusedUploadException("文件名无效：应有扩展名，且不超过 %d 个字。".formatted(NAME_LIMIT));
        }
        return name;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
