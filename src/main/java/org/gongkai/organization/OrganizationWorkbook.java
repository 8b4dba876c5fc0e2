package org.gongkai.organization;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;

/** The organisation as an XLSX file of three sheets, written and read back. */
final class OrganizationWorkbook {

    private static final String RANK = "[1-9]\\d?";
    static final String UNITS = "科室单位";
    static final String PEOPLE = "人员";
    static final String POSTS = "任职";

    private static final int MOST_ROWS = 5_000;
    /** What a workbook of that many rows may hold when unpacked. */
    private static final long MOST_BYTES = 40L * 1024 * 1024;

    private OrganizationWorkbook() {
    }

    /** @return the file; of the posts those that hold on the day or later */
    static byte[] write(Staffing staffing, LocalDate today) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Gongkai", null)) {
            var units = sheet(workbook, UNITS, "代码", "名称", "类别");
            fill(units, staffing.units(), unit -> new Object[] {unit.code(), unit.name(), unit.kind().title()});
            var people = sheet(workbook, PEOPLE, "账号", "姓名", "科室代码", "电子邮箱", "手机号码");
            fill(people, staffing.people().stream().filter(Colleague::enabled).toList(),
                    person -> new Object[] {person.id(), person.name(), person.unitCode(), person.email(), person.mobile()});
            var posts = sheet(workbook, POSTS, "账号", "姓名（供核对）", "职务", "科室代码", "开始", "最后一日", "顺序", "依据");
            fill(posts, staffing.posts().stream().filter(post -> !post.endedBefore(today)).toList(), post -> new Object[] {post.personId(),
                staffing.nameOf(post.personId()), post.role().title(), post.unitCode(), post.from(), post.until(), post.rank(), post.basis()});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws InvalidInputException when it is no workbook of this kind */
    static OrganizationTable read(byte[] file) {
        requireModestSize(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return new OrganizationTable(
                    rows(workbook, UNITS, row -> new OrganizationTable.UnitLine(row.getRowNum(), text(row, 0), text(row, 1), text(row, 2))),
                    rows(workbook, PEOPLE, row -> new OrganizationTable.PersonLine(row.getRowNum(), text(row, 0), text(row, 1), text(row, 2), text(row, 3), text(row, 4))),
                    rows(workbook, POSTS, OrganizationWorkbook::post));
        } catch (IOException | ExcelReaderException | UncheckedIOException broken) {
            throw noWorkbook();
        }
    }

    private static OrganizationTable.PostLine post(Row row) {
        var from = day(row, 4);
        var until = day(row, 5);
        var rank = text(row, 6);
        var unreadable = from.isEmpty() && text(row, 4) != null ? "开始" : until.isEmpty() && text(row, 5) != null ? "最后一日"
                : rank != null && !rank.matches(RANK) ? "顺序" : null;
        return new OrganizationTable.PostLine(row.getRowNum(), text(row, 0), text(row, 2), text(row, 3), from.orElse(null), until.orElse(null),
                rank == null || !rank.matches(RANK) ? null : Integer.valueOf(rank), text(row, 7), unreadable);
    }

    private static <T> List<T> rows(ReadableWorkbook workbook, String name, Function<Row, T> line) throws IOException {
        var sheet = workbook.findSheet(name).orElseThrow(() -> new InvalidInputException("file", "文件中没有工作表“%s”。请先导出，在导出的文件上修改。".formatted(name)));
        List<T> lines = new ArrayList<>();
        try (var rows = sheet.openStream()) {
            for (var row : (Iterable<Row>) rows.skip(1)::iterator) {
                if (row.stream().anyMatch(cell -> cell != null && !cell.getText().isBlank())) {
                    lines.add(line.apply(row));
                }
                if (lines.size() > MOST_ROWS) {
                    throw new InvalidInputException("file", "工作表“%s”超过 %d 行。".formatted(name, MOST_ROWS));
                }
            }
        }
        return lines;
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(cell -> cell.getText().strip()).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** A day as Excel keeps it, or as people type it. */
    private static Optional<LocalDate> day(Row row, int column) {
        var cell = row.getOptionalCell(column);
        if (cell.filter(found -> found.getType() == CellType.NUMBER).isPresent()) {
            return row.getCellAsDate(column).map(LocalDateTime::toLocalDate);
        }
        var text = text(row, column);
        return text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.empty() : Optional.ofNullable(Typed.date(text));
    }

    /** A small file can unpack to one that fills the memory. */
    private static void requireModestSize(byte[] file) {
        var left = MOST_BYTES;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    left -= count(content, left);
                }
                if (left <= 0) {
                    throw new InvalidInputException("file", "文件展开后过大，不能导入。");
                }
            }
        } catch (IOException broken) {
            throw noWorkbook();
        }
    }

    private static long count(InputStream entry, long most) throws IOException {
        var buffer = new byte[8192];
        long read = 0;
        for (int n = entry.read(buffer); n >= 0 && read < most; n = entry.read(buffer)) {
            read += n;
        }
        return read;
    }

    private static InvalidInputException noWorkbook() {
        return new InvalidInputException("file", "不能读取这个文件。请选择由“导出”得到、保存为 .xlsx 的文件。");
    }

    private static Worksheet sheet(Workbook workbook, String name, String... heads) {
        var sheet = workbook.newWorksheet(name);
        for (int column = 0; column < heads.length; column++) {
            sheet.value(0, column, heads[column]);
            sheet.width(column, 20);
        }
        sheet.range(0, 0, 0, heads.length - 1).style().bold().set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static <T> void fill(Worksheet sheet, List<T> lines, Function<T, Object[]> cells) {
        for (int row = 0; row < lines.size(); row++) {
            var values = cells.apply(lines.get(row));
            for (int column = 0; column < values.length; column++) {
                write(sheet, row + 1, column, values[column]);
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Integer number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
