package org.gongkai.casefile;

/** Seals texts about people before they reach the database, for rooms that have no citizens of their own. */
public interface TextSeal {

    String seal(String text);

    String open(String sealed);
}
