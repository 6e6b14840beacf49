package cn.opendata.approval.letters;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters as issued, and their PDFs.
 */
@Service
@Transactional
class StoredLetters implements Letters {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JdbcClient jdbc;

	private final LetterNumbers numbers;

	private final LetterWriter writer;

	private final LetterPdf pdf;

	private final Files files;

	StoredLetters(JdbcClient jdbc, LetterNumbers numbers, LetterWriter writer, LetterPdf pdf, Files files) {
		this.jdbc = jdbc;
		this.numbers = numbers;
		this.writer = writer;
		this.pdf = pdf;
		this.files = files;
	}

	/** Numbers, writes and keeps a letter. */
	String issue(String shortName, Function<String, LetterWriter.Draft> draft, RequestEvent event) {
		DepartmentId department = draft.apply("").department().id();
		String number = this.numbers.next(department, event.kind(), shortName, Times.day(event.at()).getYear());
		LetterWriter.Draft numbered = draft.apply(number);
		LetterText text = this.writer.write(numbered);
		String id = UUID.randomUUID().toString();
		this.jdbc
			.sql("""
					INSERT INTO letters_letter (id, request_id, kind, department_id, letter_number, title, content, issued_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(id, event.request().value(), numbered.kind().name(), department.value(), number, text.title(),
					written(text), Times.stored(event.at()))
			.update();
		return id;
	}

	@Override
	public void render(RequestId request) {
		of(request).stream().filter((letter) -> letter.file().isEmpty()).forEach(this::rendered);
	}

	/** The PDF of a letter, made now when it is not there yet. */
	FileId file(Letter letter) {
		return letter.file().orElseGet(() -> rendered(letter));
	}

	/** Letters of a case, oldest first. */
	@Transactional(readOnly = true)
	List<Letter> of(RequestId request) {
		return this.jdbc.sql("SELECT * FROM letters_letter WHERE request_id = ? ORDER BY issued_at, letter_number")
			.param(request.value())
			.query(StoredLetters::letter)
			.list();
	}

	@Transactional(readOnly = true)
	Optional<Letter> letter(RequestId request, String id) {
		return this.jdbc.sql("SELECT * FROM letters_letter WHERE id = ? AND request_id = ?")
			.params(id, request.value())
			.query(StoredLetters::letter)
			.optional();
	}

	private FileId rendered(Letter letter) {
		FileId file = this.files.keep(letter.fileName(), "application/pdf", this.pdf.render(letter.text())).id();
		this.jdbc.sql("UPDATE letters_letter SET file_id = ? WHERE id = ?").params(file.value(), letter.id()).update();
		return file;
	}

	private static Letter letter(ResultSet row, int number) throws SQLException {
		return new Letter(row.getString("id"), new RequestId(row.getString("request_id")),
				LetterKind.valueOf(row.getString("kind")), parsed(row.getString("content")),
				Times.read(row.getObject("issued_at", LocalDateTime.class)),
				Optional.ofNullable(row.getString("file_id")).map(FileId::new));
	}

	private static String written(LetterText text) {
		try {
			return JSON.writeValueAsString(text);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static LetterText parsed(String json) {
		try {
			return JSON.readValue(json, LetterText.class);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
