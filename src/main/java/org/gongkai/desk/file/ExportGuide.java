package org.gongkai.desk.file;

import org.gongkai.casefile.CaseSummary;
import org.springframework.stereotype.Component;

/** Tells whoever opens an export what is in it and how to check it with what every computer has. */
@Component
class ExportGuide {

    private static final String MASKED = "本导出由不办理本件的人员作出：当事人的身份信息已遮盖，文书为遮盖后的网页，不含附件，case.json 不含审签意见。\r\n\r\n";
    private static final String WORDS = """
            案卷 %s 的导出说明

            一、内容
            案卷.html：案卷全文，用任何浏览器打开，不需要联网。
            case.json：供程序读取的案件数据（UTF-8）。
            文书、附件：制发的文书和收到的附件，没有的不列。
            %s：以上每个文件的 SHA-256 校验值。

            二、怎样核对文件没有改动
            先解压到一个空文件夹，再在该文件夹中核对。
            1. Linux、macOS：执行 sha256sum -c %s ，每行显示 OK 或“成功”即为一致。
               macOS 没有该命令的，执行 shasum -a 256 -c %s 。
            2. Windows：在命令提示符中对每个文件执行 certutil -hashfile 文件名 SHA256 ，与清单中同一文件的值比对。
            清单本身的真实性以导出单位盖章或者另行告知的校验值为准。

            三、怎样核对发布登记
            已公开的信息在 case.json 的 facts.publication.register 中有登记簿的一行：
            hashed 是参与计算的各段文字，依次写成“UTF-8 字节数:文字”相连，其 SHA-256 应等于 entryHash；
            hashed 的第一段是上一行的 entryHash，各行由此相连。向本机关索取登记簿即可核对前后各行。

            """;

    String of(CaseSummary found, boolean full) {
        var list = CheckedZip.CHECKSUMS;
        // Line ends that every editor of Windows knows.
        return WORDS.formatted(found.caseNumber(), list, list, list).replace("\n", "\r\n") + (full ? "" : MASKED);
    }
}
