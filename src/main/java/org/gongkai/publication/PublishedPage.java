package org.gongkai.publication;

import java.util.List;

/**
 * One page of the catalogue.
 *
 * @param total how many items there are on all pages
 * @param page the number of this page, from 1
 * @param pages how many pages there are, at least 1
 */
public record PublishedPage(List<PublishedItem> items, long total, int page, int pages) {
}
