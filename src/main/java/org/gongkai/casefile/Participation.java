package org.gongkai.casefile;

import java.time.Instant;

/** A case somebody has had a part in, and when the last time was. */
public record Participation(String caseNumber, Instant lastAt) {
}
