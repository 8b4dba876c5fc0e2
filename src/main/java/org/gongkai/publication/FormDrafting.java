package org.gongkai.publication;

import java.util.List;
import java.util.UUID;

import org.gongkai.casefile.FirstTime;
import org.gongkai.casefile.Upload;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handing in an item on its page, once: whoever presses the button twice, or sends the page again because the answer
 * was slow, comes to the case of the first time.
 */
@Service
public class FormDrafting {

    private final Drafting drafting;
    private final PublicationItems items;

    FormDrafting(Drafting drafting, PublicationItems items) {
        this.drafting = drafting;
        this.items = items;
    }

    /**
     * Takes an item as {@link Drafting#submit(Draft, List, Person)} does. The item has its own transaction, so that of
     * two pages in the same moment the later one leaves nothing behind.
     *
     * @param formKey the key of the page, or null for a page without one
     * @return the case number, that of the first time when the page was handed in before
     */
    @Transactional(propagation = Propagation.NEVER)
    public String submit(Draft draft, List<Upload> files, Person author, UUID formKey) {
        return FirstTime.of(formKey, key -> items.caseOfForm(key, author.id()), key -> drafting.submit(draft, files, author, key));
    }
}
