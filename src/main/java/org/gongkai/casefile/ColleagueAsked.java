package org.gongkai.casefile;

/** Somebody is asked for an opinion; published in the transaction that records it. */
public record ColleagueAsked(AskedOpinion opinion) {
}
