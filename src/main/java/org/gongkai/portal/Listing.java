package org.gongkai.portal;

import java.util.List;
import java.util.stream.IntStream;

import org.gongkai.publication.Catalogue;

/** One page of an answer of the catalogue, with the way to the other pages. */
record Listing(String path, Inquiry inquiry, List<ListedItem> items, long total, int page, int pages) {

    private static final int NEIGHBOURS = 2;
    /** Stands between page numbers for those left out. */
    private static final int GAP = 0;

    static Listing of(Catalogue catalogue, Inquiry inquiry, String path) {
        var found = catalogue.search(inquiry.category(), inquiry.words(), inquiry.page());
        var items = found.items().stream().map(item -> ListedItem.of(item, inquiry.words())).toList();
        return new Listing(path, inquiry, items, found.total(), found.page(), found.pages());
    }

    /** @return whether the visitor asked for a page behind the last one */
    public boolean isBeyond() {
        return page > pages;
    }

    public String address(int number) {
        return inquiry.address(path, number);
    }

    /** @return the page numbers to offer: the first, the last, those around this one, 0 for a gap */
    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, pages).filter(number -> isOffered(number) || isGap(number))
                .map(number -> isOffered(number) ? number : GAP).boxed().toList();
    }

    private boolean isOffered(int number) {
        return number == 1 || number == pages || Math.abs(number - page) <= NEIGHBOURS;
    }

    /** One number stands for each run of those left out: the one next to those around this page. */
    private boolean isGap(int number) {
        return Math.abs(number - page) == NEIGHBOURS + 1;
    }
}
