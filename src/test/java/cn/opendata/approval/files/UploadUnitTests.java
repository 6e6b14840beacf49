package cn.opendata.approval.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.opendata.approval.shared.Refused;
import org.dhatim.fastexcel.Workbook;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is let in, and what is not, whatever its name says.
 */
class UploadUnitTests {

	@TempDir
	private Path folder;

	private StoredFiles files;

	private Downloads downloads;

	private JdbcClient jdbc;

	@BeforeEach
	void store() {
		JdbcConnectionPool database = JdbcConnectionPool
			.create("jdbc:h2:mem:files-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V005__files_file.sql"))
			.execute(database);
		this.jdbc = JdbcClient.create(database);
		FileSettings settings = new FileSettings(this.folder, DataSize.ofMegabytes(1), 10, DataSize.ofMegabytes(4), 20);
		FileFolder place = new FileFolder(settings);
		Clock clock = Clock.fixed(Instant.parse("2026-02-24T01:30:00Z"), ZoneOffset.UTC);
		this.files = new StoredFiles(place, new ArchiveCheck(settings), settings, this.jdbc, clock);
		this.downloads = new Downloads(place);
	}

	@ParameterizedTest
	@CsvSource({ "data.csv,text/csv", "notes.txt,text/plain", "noend,text/plain" })
	void textIsNamedByItsEnding(String name, String type) {
		assertThat(store(name, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).type()).isEqualTo(type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "Big5", "UTF-16" })
	void chineseTextIsTextInEveryEncoding(String charset) {
		assertThat(store("data.csv", "名稱,數量\n資料,1\n".getBytes(Charset.forName(charset))).type()).isEqualTo("text/csv");
	}

	@Test
	void keepsContentNameAndChecksum() throws IOException {
		StoredFile file = store("数据.json", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
		assertThat(this.files.file(file.id())).contains(file);
		assertThat(file.sha256()).isEqualTo("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
		try (InputStream in = this.files.open(file.id())) {
			assertThat(in).hasBinaryContent("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
		}
	}

	@Test
	void aWorkbookIsNotJustAnArchive() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(out, "test", "1.0")) {
			book.newWorksheet("one").value(0, 0, "a");
		}
		assertThat(store("a.xlsx", out.toByteArray()).type()).isEqualTo(FileType.XLSX.media());
		assertThat(refused("a.zip", out.toByteArray())).isEqualTo("files.error.mismatch");
	}

	@Test
	void refusesWhatIsEmpty() {
		assertThat(refused("a.csv", new byte[0])).isEqualTo("files.error.empty");
	}

	@Test
	void refusesWhatIsTooLarge() {
		assertThat(refused("a.csv", new byte[1024 * 1024 + 1])).isEqualTo("files.error.tooLarge");
	}

	@ParameterizedTest
	@ValueSource(strings = { "report.pdf", "picture.png", "data.csv", "letter.docx" })
	void aProgramStaysAProgramUnderEveryName(String name) {
		byte[] program = new byte[4096];
		program[0] = 'M';
		program[1] = 'Z';
		assertThat(refused(name, program)).isEqualTo("files.error.type");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html><script>alert(1)</script></html>", "<!DOCTYPE html><p>", "#!/bin/sh\nrm -rf /",
			"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "<?php echo 1;" })
	void refusesTextThatRuns(String text) {
		assertThat(refused("data.csv", text.getBytes(StandardCharsets.UTF_8))).isEqualTo("files.error.type");
		assertThat(refused("data.txt", text.getBytes(StandardCharsets.UTF_8))).isEqualTo("files.error.type");
	}

	@Test
	void refusesANameThatSaysSomethingElse() {
		assertThat(refused("report.pdf", "just text".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("files.error.mismatch");
	}

	@Test
	void takesAnHonestArchive() throws IOException {
		assertThat(store("a.zip", zip(Map.of("data/a.csv", "a,b".getBytes(StandardCharsets.UTF_8)))).type())
			.isEqualTo("application/zip");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../a.csv", "a/../../b.csv", "/etc/passwd", "C:\\a.csv", "..\\a.csv" })
	void refusesNamesThatLeaveTheArchive(String name) throws IOException {
		assertThat(refused("a.zip", zip(Map.of(name, new byte[] { 'a' })))).isEqualTo("files.error.archive.path");
	}

	@Test
	void refusesABomb() throws IOException {
		assertThat(refused("a.zip", zip(Map.of("zeros.csv", new byte[3_000_000]))))
			.isEqualTo("files.error.archive.unpacked");
	}

	@Test
	void refusesTooManyEntries() throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		Stream.iterate(0, (i) -> i < 11, (i) -> i + 1).forEach((i) -> entries.put(i + ".csv", new byte[] { 'a' }));
		assertThat(refused("a.zip", zip(entries))).isEqualTo("files.error.archive.entries");
	}

	@Test
	void refusesAnArchiveInAnArchive() throws IOException {
		byte[] inner = zip(Map.of("a.csv", new byte[] { 'a' }));
		assertThat(refused("a.zip", zip(Map.of("inner.zip", inner)))).isEqualTo("files.error.archive.nested");
		assertThat(refused("a.zip", zip(Map.of("inner.csv", inner)))).isEqualTo("files.error.archive.nested");
	}

	@Test
	void refusesAProgramInAnArchive() throws IOException {
		assertThat(refused("a.zip", zip(Map.of("a.exe", new byte[] { 'a' })))).isEqualTo("files.error.archive.program");
		assertThat(refused("a.zip", zip(Map.of("a.csv", "MZ program".getBytes(StandardCharsets.UTF_8)))))
			.isEqualTo("files.error.archive.program");
	}

	@Test
	void refusesABrokenArchive() throws IOException {
		byte[] whole = zip(Map.of("a.csv", new byte[500]));
		assertThat(refused("a.zip", java.util.Arrays.copyOf(whole, whole.length / 2)))
			.isIn("files.error.archive.broken", "files.error.type");
	}

	@Test
	void leavesNothingOfWhatIsRefused() throws IOException {
		refused("a.pdf", "text".getBytes(StandardCharsets.UTF_8));
		assertThat(this.jdbc.sql("select count(*) from files_file").query(Integer.class).single()).isZero();
		try (Stream<Path> left = java.nio.file.Files.walk(this.folder)) {
			assertThat(left.filter(java.nio.file.Files::isRegularFile)).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "../../etc/passwd.txt,passwd.txt", "C:\\temp\\a.csv,a.csv", "con.txt,_con.txt", "a\u0000b.csv,ab.csv",
			"'  . ',file", "a\u202Excsv.csv,axcsv.csv", "'<b>\"x\"|y?*:.txt',bxy.txt" })
	void namesAreMadeHarmless(String name, String safe) {
		assertThat(SafeName.of(name)).isEqualTo(safe);
	}

	@Test
	void longNamesKeepTheirEnding() {
		String safe = SafeName.of("数".repeat(500) + ".csv");
		assertThat(safe).hasSize(120).endsWith(".csv");
	}

	@Test
	void downloadsAreAttachmentsWithChineseNames() {
		StoredFile file = store("空气质量 1.csv", "a,b\n".getBytes(StandardCharsets.UTF_8));
		HttpHeaders headers = this.downloads.attachment(file).getHeaders();
		assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION)).isEqualTo("attachment; filename=\"_____1.csv\"; "
				+ "filename*=UTF-8''%E7%A9%BA%E6%B0%94%E8%B4%A8%E9%87%8F%201.csv");
		assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(headers.getContentLength()).isEqualTo(4);
	}

	private StoredFile store(String name, byte[] content) {
		return this.files.store(name, new ByteArrayInputStream(content));
	}

	private String refused(String name, byte[] content) {
		return catchThrowableOfType(Refused.class, () -> store(name, content)).violations().get(0).code();
	}

	private static byte[] zip(Map<String, byte[]> entries) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

}
