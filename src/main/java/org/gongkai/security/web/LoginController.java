package org.gongkai.security.web;

import java.security.Principal;

import jakarta.servlet.http.HttpSession;
import org.gongkai.security.LoginFault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page. The password itself is taken by the filter chain. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login(Principal signedIn, HttpSession session, Model model) {
        model.addAttribute("fault", LoginFault.take(session));
        return signedIn == null ? "security/login" : "redirect:/desk";
    }
}
