package org.gongkai.casefile;

import java.util.Set;

/**
 * What somebody sees of the running cases of a domain without a look at each of them: lists of very many cases are counted and
 * turned over in the database. Cases in which somebody keeps out are asked one by one all the same.
 *
 * @param process the key of the process of all of them
 * @param units the codes of the units all of whose running cases are seen
 * @param single the numbers of running cases of other units that are seen
 */
public record BroadSight(CaseKind kind, String process, Set<String> units, Set<String> single) {
}
