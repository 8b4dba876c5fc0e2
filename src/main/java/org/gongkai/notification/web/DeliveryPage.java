package org.gongkai.notification.web;

import org.gongkai.notification.DeliveryLog;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What left the house and what did not, for those who decide what becomes of the latter. */
@Controller
@RequestMapping("/desk/deliveries")
class DeliveryPage {

    private static final String LIST = "redirect:/desk/deliveries";
    private static final String NOTICE = "notice";

    private final DeliveryLog log;

    DeliveryPage(DeliveryLog log) {
        this.log = log;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) String state, Person person) {
        var everything = "all".equals(state);
        return new ModelAndView("notification/deliveries").addObject("everything", everything).addObject("messages", log.visibleTo(person, everything));
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable String id, Person person, RedirectAttributes next) {
        log.again(id, person);
        next.addFlashAttribute(NOTICE, "已安排重新发送，稍后刷新本页查看结果。");
        return LIST;
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable String id, Person person, RedirectAttributes next) {
        log.confirm(id, person);
        next.addFlashAttribute(NOTICE, "已确认发出，不再重复发送。");
        return LIST;
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable String id, Person person, RedirectAttributes next) {
        log.cancel(id, person);
        next.addFlashAttribute(NOTICE, "已取消发送，请用其他方式告知对方；是文书的，请登记送达。");
        return LIST;
    }
}
