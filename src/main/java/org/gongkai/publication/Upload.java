package org.gongkai.publication;

/** A file as it arrived, not yet checked. */
public record Upload(String fileName, byte[] content) {
}
