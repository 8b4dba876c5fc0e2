package org.gongkai.security;

import static org.gongkai.organization.Role.SECADMIN;
import static org.gongkai.security.Route.get;
import static org.gongkai.security.Route.post;

import java.util.List;

/** Units, people, posts and accounts: kept by the security administrator alone. */
final class OrganizationRoutes {

    private static final Access KEEPER = Access.of(SECADMIN);

    static final List<Route> ROWS = List.of(
            get("/desk/organization", KEEPER),
            post("/desk/organization/check", KEEPER),
            get("/desk/organization/changes", KEEPER),
            get("/desk/organization/export", KEEPER),
            get("/desk/organization/import", KEEPER),
            post("/desk/organization/import", KEEPER),
            post("/desk/organization/import/confirm", KEEPER),
            get("/desk/organization/decisions/new", KEEPER),
            post("/desk/organization/decisions/new", KEEPER),
            get("/desk/organization/units/new", KEEPER),
            post("/desk/organization/units/new", KEEPER),
            get("/desk/organization/units/*", KEEPER),
            post("/desk/organization/units/*", KEEPER),
            post("/desk/organization/units/*/close", KEEPER),
            get("/desk/organization/appointments/new", KEEPER),
            post("/desk/organization/appointments/new", KEEPER),
            get("/desk/organization/staff", KEEPER),
            get("/desk/organization/staff/new", KEEPER),
            post("/desk/organization/staff/new", KEEPER),
            get("/desk/organization/staff/*", KEEPER),
            post("/desk/organization/staff/*", KEEPER),
            get("/desk/organization/staff/*/handover", KEEPER),
            post("/desk/organization/staff/*/handover", KEEPER),
            get("/desk/organization/staff/*/absence", KEEPER),
            post("/desk/organization/staff/*/absence", KEEPER),
            post("/desk/organization/staff/*/absence/*/end", KEEPER),
            post("/desk/organization/staff/*/posts/*/end", KEEPER),
            post("/desk/organization/staff/*/posts/*/cancel", KEEPER),
            post("/desk/organization/staff/*/password", KEEPER),
            post("/desk/organization/staff/*/unlock", KEEPER),
            post("/desk/organization/staff/*/disable", KEEPER),
            post("/desk/organization/staff/*/enable", KEEPER));

    private OrganizationRoutes() {
    }
}
