package org.gongkai.modeling.draft;

import java.util.SortedMap;

/**
 * An element of a diagram or a table, or a component of a form: what a reader of a change would call one thing.
 *
 * @param id of the element
 * @param type as the format calls it
 * @param name what people call it, empty when it has no name
 * @param says everything else it says, by where it says it
 */
record Part(String id, String type, String name, SortedMap<String, String> says) {
}
