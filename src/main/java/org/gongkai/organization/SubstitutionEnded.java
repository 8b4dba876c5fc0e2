package org.gongkai.organization;

/** The absent is back; published in the transaction that records it. */
public record SubstitutionEnded(Substitution substitution) {
}
