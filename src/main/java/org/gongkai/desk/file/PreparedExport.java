package org.gongkai.desk.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * An export before its first byte goes out: what fails until here is answered by a page that says so.
 *
 * @param page the case for people
 * @param json the case for programs
 * @param guide how to check it
 */
record PreparedExport(Instant at, String page, String json, List<ExportedFile> files, String guide) {

    void write(OutputStream out) throws IOException {
        var zip = new CheckedZip(out, at);
        zip.add("案卷.html", page);
        zip.add("case.json", json);
        for (var file : files) {
            zip.add(file.name(), file.content().get());
        }
        zip.add("说明.txt", guide);
        zip.finish();
    }
}
