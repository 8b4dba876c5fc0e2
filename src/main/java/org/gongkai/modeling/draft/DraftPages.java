package org.gongkai.modeling.draft;

import java.util.List;
import java.util.Map;

import org.gongkai.engine.BpmnFile;
import org.gongkai.engine.ProcedureVersions;
import org.gongkai.engine.ProcedureVersions.Version;
import org.gongkai.modeling.Finding;
import org.gongkai.modeling.GuardRails;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.security.RouteTable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which version of each procedure is in force, what waits for approval, and the way back. */
@Controller
@RequestMapping("/desk/procedures")
class DraftPages {

    private final DraftDesk desk;
    private final ProcedureVersions versions;
    private final GuardRails rails;
    private final Organization organization;
    private final RouteTable routes;

    DraftPages(DraftDesk desk, ProcedureVersions versions, GuardRails rails, Organization organization, RouteTable routes) {
        this.desk = desk;
        this.versions = versions;
        this.rails = rails;
        this.organization = organization;
        this.routes = routes;
    }

    /**
     * A procedure in force.
     *
     * @param before null when there is no earlier version
     * @param running how many cases are being handled, on any version
     */
    record InForce(Version version, Version before, long running) {
    }

    @GetMapping
    ModelAndView list(Person reader) {
        return list(reader, FormFaults.NONE, HttpStatus.OK);
    }

    @GetMapping("/drafts/{id}")
    ModelAndView one(@PathVariable String id, Person reader) {
        return one(id, reader, FormFaults.NONE, HttpStatus.OK);
    }

    /** @param checked ticked by who has read the changes */
    @PostMapping("/drafts/{id}/release")
    ModelAndView release(@PathVariable String id, @RequestParam(required = false) String checked, Person by, RedirectAttributes next) {
        if (checked == null) {
            return one(id, by, FormFaults.of("checked", "请先逐项核对修改内容，再勾选确认。"), HttpStatus.BAD_REQUEST);
        }
        try {
            desk.release(id, by);
            next.addFlashAttribute("notice", "已经批准，新的版本从现在起生效；正在办理的案件按原来的版本办完。");
            return new ModelAndView("redirect:/desk/procedures/drafts/" + id);
        } catch (InvalidInputException refused) {
            return one(id, by, FormFaults.of(refused), HttpStatus.CONFLICT);
        } catch (NotAllowedException same) {
            return one(id, by, FormFaults.of("draft", same), HttpStatus.FORBIDDEN);
        }
    }

    @PostMapping("/drafts/{id}/withdraw")
    ModelAndView withdraw(@PathVariable String id, Person by, RedirectAttributes next) {
        try {
            desk.withdraw(id, by);
            next.addFlashAttribute("notice", "已经撤回，现行流程没有改变。");
            return new ModelAndView("redirect:/desk/procedures");
        } catch (InvalidInputException refused) {
            return one(id, by, FormFaults.of(refused), HttpStatus.CONFLICT);
        }
    }

    /**
     * @param number the version in force that was shown
     * @param checked ticked by who means it
     */
    @PostMapping("/{key}/back")
    ModelAndView goBack(@PathVariable String key, @RequestParam int number, @RequestParam(required = false) String checked, Person by, RedirectAttributes next) {
        if (checked == null) {
            return list(by, FormFaults.of("back-" + key, "请先勾选确认，再恢复上一个版本。"), HttpStatus.BAD_REQUEST);
        }
        try {
            desk.goBack(key, number, by);
            next.addFlashAttribute("notice", "“%s”已经恢复为上一个版本，新的案件从现在起按它办理。".formatted(desk.titleOf(key)));
            return new ModelAndView("redirect:/desk/procedures");
        } catch (InvalidInputException refused) {
            return list(by, FormFaults.of(refused), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView list(Person reader, FormFaults faults, HttpStatus status) {
        return new ModelAndView("modeling/procedures", status).addObject("procedures", versions.inForce().stream().map(this::inForce).toList())
                .addObject("open", desk.open()).addObject("decided", desk.decided()).addObject("drafts", desk).addObject("names", organization).addObject("faults", faults)
                .addObject("mayGoBack", routes.permits(reader, HttpMethod.POST, "/desk/procedures/hearing/back"));
    }

    private InForce inForce(Version version) {
        return new InForce(version, versions.before(version.key()).orElse(null), versions.running(version.key()));
    }

    private ModelAndView one(String id, Person reader, FormFaults faults, HttpStatus status) {
        var draft = desk.existing(id);
        var key = draft.getProcedureKey();
        var files = desk.filesOf(id);
        var inForce = versions.inForce(key);
        // what is decided is compared with what its author had before him or her
        var before = draft.isOpen() ? inForce : versions.numbered(key, draft.getBaseVersion());
        return new ModelAndView("modeling/draft", status).addObject("draft", draft).addObject("procedure", desk.titleOf(key))
                .addObject("findings", findings(files)).addObject("changes", Changes.between(before(before.orElse(null)), files)).addObject("before", before.orElse(null))
                .addObject("running", versions.running(key)).addObject("names", organization).addObject("faults", faults).addObject("mine", draft.getSubmittedBy().equals(reader.id()))
                .addObject("mayRelease", routes.permits(reader, HttpMethod.POST, "/desk/procedures/drafts/%s/release".formatted(id)))
                .addObject("mayWithdraw", routes.permits(reader, HttpMethod.POST, "/desk/procedures/drafts/%s/withdraw".formatted(id)));
    }

    private Map<String, byte[]> before(Version inForce) {
        return inForce == null ? Map.of() : versions.files(inForce);
    }

    private List<Finding> findings(Map<String, byte[]> files) {
        return files.entrySet().stream().filter(file -> BpmnFile.isDiagram(file.getKey())).flatMap(file -> rails.check(file.getKey(), file.getValue()).stream()).toList();
    }
}
