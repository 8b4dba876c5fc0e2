package org.gongkai.engine;

/** A task is done, or was taken away with its step or its case; published in the transaction in which that happens. */
public record TaskEnded(String taskId) {
}
