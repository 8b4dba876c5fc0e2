package org.gongkai.security;

import org.gongkai.organization.Person;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Who finds which cases in Cockpit: those whom the route table lets in, and the processes that are watched there. */
@Component
public class CockpitDoor {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    private final RouteTable routes;

    CockpitDoor(RouteTable routes) {
        this.routes = routes;
    }

    /** @return whether a link to an instance of this process leads this person anywhere */
    public boolean opensTo(Person person, String processKey) {
        return RoleGrants.WATCHED.contains(processKey)
                && routes.find(HttpMethod.GET, COCKPIT).filter(route -> route.access().permits(person)).isPresent();
    }

    /** @return where Cockpit shows a running instance */
    public String address(String instanceId) {
        return COCKPIT + "#/process-instance/" + instanceId + "/runtime";
    }
}
