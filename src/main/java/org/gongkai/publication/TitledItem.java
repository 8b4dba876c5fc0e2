package org.gongkai.publication;

/** An item with the title of its newest version, for lists. */
record TitledItem(PublicationItem item, String title) {
}
