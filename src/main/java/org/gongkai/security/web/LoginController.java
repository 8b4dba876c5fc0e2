package org.gongkai.security.web;

import java.security.Principal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page. The password itself is taken by the filter chain. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login(Principal signedIn) {
        return signedIn == null ? "security/login" : "redirect:/desk";
    }
}
