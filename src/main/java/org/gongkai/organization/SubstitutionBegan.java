package org.gongkai.organization;

/** From now on one person acts for another; published in the transaction that records it. */
public record SubstitutionBegan(Substitution substitution) {
}
