package org.gongkai.casefile;

/** An opinion that was asked for has come; published in the transaction that records it. */
public record ColleagueAnswered(AskedOpinion opinion) {
}
