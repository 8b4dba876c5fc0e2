package org.gongkai.notification.web;

import org.gongkai.notification.UnsentMails;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mails that did not get out, for those who decide what becomes of them. */
@Controller
@RequestMapping("/desk/mails")
class MailPage {

    private static final String LIST = "redirect:/desk/mails";
    private static final String NOTICE = "notice";

    private final UnsentMails mails;

    MailPage(UnsentMails mails) {
        this.mails = mails;
    }

    @GetMapping
    ModelAndView list(Person person) {
        return new ModelAndView("notification/mails").addObject("mails", mails.visibleTo(person));
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable String id, Person person, RedirectAttributes next) {
        mails.again(id, person);
        next.addFlashAttribute(NOTICE, "已安排重新发送，稍后刷新本页查看结果。");
        return LIST;
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable String id, Person person, RedirectAttributes next) {
        mails.confirm(id, person);
        next.addFlashAttribute(NOTICE, "已确认邮件发出，不再重复发送。");
        return LIST;
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable String id, Person person, RedirectAttributes next) {
        mails.cancel(id, person);
        next.addFlashAttribute(NOTICE, "已取消这封邮件，请用其他方式告知对方并登记送达。");
        return LIST;
    }
}
