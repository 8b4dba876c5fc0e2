package org.gongkai.desk;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.casefile.DeskPlaces.Way;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** What every page of the desk shows around its content: who is signed in, where to go, how many messages are unread. */
@Component
class DeskFrame {

    /**
     * The frame of one page.
     *
     * @param here the address of the page's entry in the navigation
     */
    public record Frame(Person person, long unread, List<Way> pages, String here) {

        /** @return what stands in one row */
        public List<Way> first() {
            return pages.size() <= IN_A_ROW ? pages : pages.subList(0, IN_A_ROW - 1);
        }

        /** @return what opens under 更多 */
        public List<Way> more() {
            return pages.subList(first().size(), pages.size());
        }
    }

    private static final int IN_A_ROW = 9;

    private final Organization organization;
    private final Inbox inbox;
    private final DeskMenu menu;

    DeskFrame(Organization organization, Inbox inbox, DeskMenu menu) {
        this.organization = organization;
        this.inbox = inbox;
        this.menu = menu;
    }

    /** @return the frame for whoever is signed in; an account that has just been disabled gets an empty one */
    Frame of(HttpServletRequest request) {
        var path = path(request);
        var person = Optional.ofNullable(request.getUserPrincipal()).flatMap(signedIn -> organization.find(signedIn.getName()));
        return person.map(found -> {
            var pages = menu.pages(found);
            return new Frame(found, inbox.unread(found.id()), pages, here(pages, path));
        }).orElse(new Frame(null, 0, List.of(), ""));
    }

    /**
     * The address within the application; of a request that has been handed on to the error page, the one it came for.
     * An upload that is too large fails already in the filters, and again there.
     */
    static String path(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (original == null ? request.getRequestURI() : original.toString()).substring(request.getContextPath().length());
    }

    private static String here(List<Way> pages, String path) {
        return pages.stream().map(Way::address).filter(address -> path.equals(address) || path.startsWith(address + "/"))
                .reduce((shorter, longer) -> longer.length() > shorter.length() ? longer : shorter)
                .filter(address -> !address.equals("/desk") || path.equals("/desk")).orElse("");
    }
}
