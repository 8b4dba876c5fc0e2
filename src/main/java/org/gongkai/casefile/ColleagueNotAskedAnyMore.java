package org.gongkai.casefile;

/** A question has ended without an answer; published in the transaction that ends it. */
public record ColleagueNotAskedAnyMore(AskedOpinion opinion) {
}
