package org.gongkai.casefile;

/** A file as it arrived, not yet checked. */
public record Upload(String fileName, byte[] content) {
}
