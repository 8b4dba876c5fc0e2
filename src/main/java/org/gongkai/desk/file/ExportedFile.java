package org.gongkai.desk.file;

import java.util.function.Supplier;

/**
 * A letter or an attachment in an export.
 *
 * @param name its place in the ZIP file
 * @param sha256 of the content as it was kept when it came or was issued; null where the copy is not that content
 * @param address the end of the address under which the page of the case links to it
 * @param content read when its turn comes, so that no more than one file is in memory
 */
record ExportedFile(String name, String sha256, String address, Supplier<byte[]> content) {

    /** @return of the letter or attachment */
    String id() {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
