package org.gongkai.portal;

import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.problem.PageFaults;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Faults on the pages for citizens, whichever room the page is from; what concerns a field of a form its controller shows at the field. */
@Component
class PublicFaults extends PageFaults {

    /** Addresses of the public, by their first part. */
    private static final Set<String> PAGES = Set.of("", "catalogue", "items", "search", "working-days", "guide", "requests", "complaints",
            "consultations", "hearings", "letters");

    /** An upload that is too large is noticed on the way to the error page; the address asked for is then an attribute. */
    @Override
    protected boolean concerns(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = (asked == null ? request.getRequestURI() : asked.toString()).substring(request.getContextPath().length());
        return PAGES.contains(path.substring(1).split("/", 2)[0]);
    }

    @Override
    protected ModelAndView page(HttpServletRequest request, HttpStatusCode status, String detail) {
        var page = new ModelAndView(status.value() == 404 ? "portal/not-found" : "portal/fault");
        return page.addObject("heading", title(status)).addObject("detail", detail);
    }

    private static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> "不能进行这项操作";
            case 409 -> "现在不能办理";
            case 413 -> "上传的内容过大";
            case 429 -> "请稍后再试";
            case 500 -> "系统出错了";
            default -> "没有办成";
        };
    }

    @Override
    protected String advice(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "这个页面不存在，请核对地址，或者从首页重新进入。";
            case 413 -> "单个文件不超过 20 MB，一次上传合计不超过 60 MB。请返回上一页，减少或者压缩附件后重新提交。";
            case 500 -> "没有保存任何内容。请稍后重试；多次出现的，请电话联系政务公开办公室。";
            default -> "地址或者提交的内容不正确，请从首页重新进入。";
        };
    }
}
