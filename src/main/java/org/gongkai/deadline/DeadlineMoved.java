package org.gongkai.deadline;

/**
 * The dates of a running clock have moved. Told in the transaction of the move, so that timers and tasks move with it or
 * nothing does.
 */
public record DeadlineMoved(String caseNumber, DeadlineKind kind) {
}
