package org.gongkai.casefile;

/**
 * A file whose name, size and true type have been checked.
 *
 * @param mediaType the type by content, never the one the browser claimed
 * @param sha256 of the content, lower-case hex
 */
record CheckedUpload(String fileName, String mediaType, byte[] content, String sha256) {
}
