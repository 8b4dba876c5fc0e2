package org.gongkai.security;

import java.util.List;

/** Complaints and reports: the doors for citizens and for those who handle them. */
final class ComplaintRoutes {

    static final List<Route> ROWS = List.of();

    private ComplaintRoutes() {
    }
}
