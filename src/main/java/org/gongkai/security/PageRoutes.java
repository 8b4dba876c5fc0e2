package org.gongkai.security;

import static org.gongkai.security.Access.PUBLIC;
import static org.gongkai.security.Access.STAFF;
import static org.gongkai.security.StaffAccess.AUDITORS;
import static org.gongkai.security.StaffAccess.CALENDAR;
import static org.gongkai.security.StaffAccess.CARE;
import static org.gongkai.security.StaffAccess.CASEWORK;
import static org.gongkai.security.StaffAccess.DECIDES;
import static org.gongkai.security.StaffAccess.OPENNESS;
import static org.gongkai.security.StaffAccess.OVERSEERS;
import static org.gongkai.security.StaffAccess.PROCEDURES;
import static org.gongkai.security.StaffAccess.REGISTER;
import static org.gongkai.security.StaffAccess.REPAIR;
import static org.gongkai.security.StaffAccess.SETTINGS;
import static org.gongkai.security.StaffAccess.SIGNERS;
import static org.gongkai.security.StaffAccess.SWEEP;
import static org.gongkai.security.Route.get;
import static org.gongkai.security.Route.post;

import java.util.List;

/** The pages for citizens and for staff, and what they are made of. */
final class PageRoutes {

    /** Where everybody changes the own password; the only page for whoever has a first one. */
    static final String OWN_PASSWORD = "/desk/password";

    static final List<Route> ROWS = List.of(
            // the portal
            get("/", PUBLIC),
            get("/catalogue", PUBLIC),
            get("/items/*", PUBLIC),
            get("/items/*/attachments/*", PUBLIC),
            get("/search", PUBLIC),
            get("/working-days", PUBLIC),
            get("/guide", PUBLIC),
            // the desk
            get("/desk", STAFF),
            get(OWN_PASSWORD, STAFF),
            post(OWN_PASSWORD, STAFF),
            get("/desk/inbox", STAFF),
            post("/desk/inbox/read", STAFF),
            post("/desk/inbox/*/read", STAFF),
            get("/desk/internal", STAFF),
            get("/desk/internal/*", STAFF),
            get("/desk/internal/*/attachments/*", STAFF),
            get("/desk/signing", SIGNERS),
            post("/desk/signing", SIGNERS),
            post("/desk/signing/phrases", SIGNERS),
            post("/desk/signing/phrases/*/remove", SIGNERS),
            get("/desk/participated", CASEWORK),
            get("/desk/absence", CASEWORK),
            post("/desk/absence", CASEWORK),
            post("/desk/absence/*/end", CASEWORK),
            get("/desk/board", CASEWORK),
            get("/desk/tasks/*/case", CASEWORK),
            get("/desk/instances/*/case", CASEWORK),
            get("/desk/cases/*", CASEWORK),
            get("/desk/cases/*/print", CASEWORK),
            get("/desk/cases/*/diagram", CASEWORK),
            post("/desk/cases/*/export", CASEWORK),
            get("/desk/cases/*/attachments/*", CASEWORK),
            get("/desk/cases/*/attachments/*/preview", CASEWORK),
            post("/desk/cases/*/asked", CASEWORK),
            post("/desk/cases/*/asked/*/answer", CASEWORK),
            post("/desk/cases/*/asked/*/withdraw", CASEWORK),
            // the service asks who decides on a recusal in this case
            post("/desk/cases/*/recusals", CASEWORK),
            post("/desk/cases/*/recusals/order", DECIDES),
            post("/desk/cases/*/recusals/*/replacement", DECIDES),
            post("/desk/cases/*/recusals/*/lift", DECIDES),
            post("/desk/cases/*/again", CARE),
            get("/desk/publications", CASEWORK),
            get("/desk/publications/new", CASEWORK),
            post("/desk/publications/new", CASEWORK),
            get("/desk/publications/*/edit", CASEWORK),
            post("/desk/publications/*/edit", CASEWORK),
            get("/desk/register", REGISTER),
            get("/desk/deliveries", REPAIR),
            post("/desk/deliveries/*/again", REPAIR),
            post("/desk/deliveries/*/confirm", REPAIR),
            post("/desk/deliveries/*/cancel", REPAIR),
            get("/desk/urging", OVERSEERS),
            post("/desk/cases/*/urging", OVERSEERS),
            post("/desk/cases/*/urging/*/withdraw", OVERSEERS),
            post("/desk/cases/*/urging/*/answer", CASEWORK),
            get("/desk/audit", AUDITORS),
            get("/desk/audit/export", AUDITORS),
            get("/desk/calendar", STAFF),
            get("/desk/calendar/notices", CALENDAR),
            post("/desk/calendar/notices", CALENDAR),
            post("/desk/calendar/notices/local", CALENDAR),
            get("/desk/calendar/notices/*", CALENDAR),
            post("/desk/calendar/notices/*/withdraw", CALENDAR),
            // the service asks whether it is another person
            post("/desk/calendar/notices/*/confirm", OPENNESS),
            get("/desk/sweep", SWEEP),
            post("/desk/sweep", SWEEP),
            post("/desk/sweep/cases/*/watch", CARE),
            get("/desk/guard-rails", SWEEP),
            get("/desk/procedures", SWEEP),
            get("/desk/procedures/drafts/*", SWEEP),
            // the service asks whether it is another person
            post("/desk/procedures/drafts/*/release", DECIDES),
            post("/desk/procedures/drafts/*/withdraw", PROCEDURES),
            post("/desk/procedures/*/back", DECIDES),
            get("/desk/settings", SETTINGS),
            get("/desk/settings/*", SETTINGS),
            post("/desk/settings/*", SETTINGS),
            // coming in and going out
            get("/login", PUBLIC),
            post("/login", PUBLIC),
            post("/logout", PUBLIC),
            get("/error", PUBLIC),
            // static files
            get("/css/**", PUBLIC),
            get("/js/**", PUBLIC),
            get("/img/**", PUBLIC),
            get("/vendor/**", PUBLIC),
            get("/favicon.ico", PUBLIC),
            get("/favicon.svg", PUBLIC),
            get("/robots.txt", PUBLIC),
            // for the machines that watch this one
            get("/actuator/health", PUBLIC));

    private PageRoutes() {
    }
}
