package org.gongkai.security.web;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.security.OwnPassword;
import org.gongkai.security.PasswordSessions;
import org.gongkai.security.WeakPasswordException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page on which staff change their own password. */
@Controller
class PasswordController {

    private static final String PAGE = "security/password";

    private final OwnPassword ownPassword;
    private final PasswordSessions sessions;

    PasswordController(OwnPassword ownPassword, PasswordSessions sessions) {
        this.ownPassword = ownPassword;
        this.sessions = sessions;
    }

    @GetMapping("/desk/password")
    String page() {
        return PAGE;
    }

    @PostMapping("/desk/password")
    String change(Principal signedIn, @RequestParam String oldPassword, @RequestParam String newPassword,
            @RequestParam String repeated, HttpServletRequest request, HttpServletResponse response) {
        if (!newPassword.equals(repeated)) {
            throw new DifferentRepetition();
        }
        ownPassword.change(signedIn.getName(), oldPassword, newPassword);
        sessions.carryOver(request, response);
        return "redirect:/desk/password?changed";
    }

    @ExceptionHandler({AuthenticationException.class, WeakPasswordException.class, DifferentRepetition.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refused(RuntimeException why, Model model) {
        model.addAttribute("fault", why instanceof AuthenticationException
                ? "原密码不正确，或因连续输错已被锁定15分钟。" : why.getMessage());
        return PAGE;
    }

    private static final class DifferentRepetition extends RuntimeException {

        DifferentRepetition() {
            super("两次输入的新密码不一致。");
        }
    }
}
