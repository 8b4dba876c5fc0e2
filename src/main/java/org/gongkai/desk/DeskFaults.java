package org.gongkai.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.problem.PageFaults;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Faults on the pages of the staff. */
@Component
class DeskFaults extends PageFaults {

    private final DeskFrame frame;

    DeskFaults(DeskFrame frame) {
        this.frame = frame;
    }

    @Override
    protected boolean concerns(HttpServletRequest request) {
        var path = DeskFrame.path(request);
        return path.equals("/desk") || path.startsWith("/desk/");
    }

    @Override
    protected ModelAndView page(HttpServletRequest request, HttpStatusCode status, String detail) {
        var page = new ModelAndView("desk/fault");
        page.addObject("title", title(status)).addObject("detail", detail);
        return page.addObject("desk", frame.of(request));
    }

    private static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> "您不能进行这项操作";
            case 404 -> "没有找到";
            case 413 -> "上传的内容过大";
            case 500 -> "系统出错了";
            default -> "请求有误";
        };
    }

    @Override
    protected String advice(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "这个页面不存在，或者您无权查看。请核对地址，或从首页重新进入。";
            case 413 -> "单个文件不超过 20 MB，一次上传合计不超过 60 MB。请返回上一页，减少或压缩附件后重新提交。";
            case 500 -> "操作没有完成，没有保存任何内容。请稍后重试；多次出现请联系技术保障组。";
            default -> "地址或参数不正确，请从首页重新进入。";
        };
    }
}
