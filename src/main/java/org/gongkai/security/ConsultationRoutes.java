package org.gongkai.security;

import static org.gongkai.security.Access.PUBLIC;
import static org.gongkai.security.Route.get;
import static org.gongkai.security.Route.post;
import static org.gongkai.security.StaffAccess.CASEWORK;

import java.util.List;

/** Consultations: the doors for citizens and for the units that ask. */
final class ConsultationRoutes {

    static final List<Route> ROWS = List.of(
            get("/consultations", PUBLIC),
            get("/consultations/*", PUBLIC),
            post("/consultations/*/opinions", PUBLIC),
            get("/api/public/consultations", PUBLIC),
            get("/api/public/consultations/*", PUBLIC),
            post("/api/public/consultations/*/opinions", PUBLIC),

            post("/api/consultations", CASEWORK),
            get("/desk/consultations", CASEWORK),
            get("/desk/consultations/new", CASEWORK),
            post("/desk/consultations/new", CASEWORK),
            get("/desk/consultations/*/edit", CASEWORK),
            post("/desk/consultations/*/edit", CASEWORK),
            get("/desk/consultations/*/extension", CASEWORK),
            post("/desk/consultations/*/extension", CASEWORK),
            get("/desk/consultations/*/opinions", CASEWORK),
            get("/desk/consultations/*/opinions.csv", CASEWORK),
            post("/desk/consultations/*/opinions/assign", CASEWORK),
            get("/desk/consultations/*/opinions/new", CASEWORK),
            post("/desk/consultations/*/opinions/new", CASEWORK),
            post("/desk/consultations/*/themes", CASEWORK),
            post("/desk/consultations/*/themes/*", CASEWORK));

    private ConsultationRoutes() {
    }
}
