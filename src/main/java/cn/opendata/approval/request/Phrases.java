package cn.opendata.approval.request;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.WordsEvent.Type;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The phrases that a department keeps for the long texts of its reviewers, beside those
 * for all departments, which nobody changes here.
 */
@Repository
@Transactional
class Phrases {

	/** The texts that phrases are for. */
	static final List<String> FIELDS = List.of("missing", "reason");

	private static final int LONGEST = 500;

	private static final int AT_MOST = 50;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Phrases(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** The department's own, oldest first. */
	@Transactional(readOnly = true)
	List<Phrase> of(DepartmentId department) {
		return this.jdbc.sql("SELECT id, field, words FROM request_phrase WHERE department_id = ? ORDER BY id")
			.param(department.value())
			.query((row, number) -> new Phrase(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	/** Those for all departments. */
	@Transactional(readOnly = true)
	List<Phrase> common() {
		return this.jdbc.sql("SELECT id, field, words FROM request_phrase WHERE department_id IS NULL ORDER BY id")
			.query((row, number) -> new Phrase(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	@Transactional(readOnly = true)
	Phrase get(DepartmentId department, String id) {
		return find(department, id).orElseThrow(() -> Refused.notFound("request.error.phrase.unknown"));
	}

	void add(Actor by, DepartmentId department, String field, String words) {
		if (!FIELDS.contains(field)) {
			throw Refused.invalid("field", "request.error.phrase.field");
		}
		String text = checked(department, field, words, "");
		if (of(department).stream().filter((phrase) -> phrase.field().equals(field)).count() >= AT_MOST) {
			throw Refused.invalid("words", "request.error.phrase.many", AT_MOST);
		}
		// ids in the order of time keep the phrases in the order they were added
		String id = "p-" + this.clock.millis() + "-" + UUID.randomUUID().toString().substring(0, 8);
		this.jdbc.sql("INSERT INTO request_phrase (id, department_id, field, words) VALUES (?, ?, ?, ?)")
			.params(id, department.value(), field, text)
			.update();
		tell(Type.PHRASE_ADDED, id, by, Map.of("words", text, "department", department.value()));
	}

	void change(Actor by, DepartmentId department, String id, String words) {
		Phrase phrase = get(department, id);
		String text = checked(department, phrase.field(), words, id);
		this.jdbc.sql("UPDATE request_phrase SET words = ? WHERE id = ? AND department_id = ?")
			.params(text, id, department.value())
			.update();
		tell(Type.PHRASE_CHANGED, id, by,
				Map.of("before", phrase.words(), "words", text, "department", department.value()));
	}

	void remove(Actor by, DepartmentId department, String id) {
		Phrase phrase = get(department, id);
		this.jdbc.sql("DELETE FROM request_phrase WHERE id = ? AND department_id = ?")
			.params(id, department.value())
			.update();
		tell(Type.PHRASE_REMOVED, id, by, Map.of("words", phrase.words(), "department", department.value()));
	}

	private void tell(Type type, String id, Actor by, Map<String, String> facts) {
		this.events.publishEvent(new WordsEvent(type, id, by.id(), this.clock.instant(), facts));
	}

	private Optional<Phrase> find(DepartmentId department, String id) {
		return of(department).stream().filter((phrase) -> phrase.id().equals(id)).findFirst();
	}

	private String checked(DepartmentId department, String field, String words, String itself) {
		String text = words.replace("\r\n", "\n").strip();
		if (text.isEmpty() || text.length() > LONGEST) {
			throw Refused.invalid("words", "request.error.phrase.words", LONGEST);
		}
		boolean known = of(department).stream()
			.anyMatch((phrase) -> phrase.field().equals(field) && phrase.words().equals(text)
					&& !phrase.id().equals(itself));
		if (known) {
			throw Refused.invalid("words", "request.error.phrase.twice");
		}
		return text;
	}

	/**
	 * A phrase.
	 *
	 * @param id its id
	 * @param field the text it is for
	 * @param words the phrase itself
	 */
	record Phrase(String id, String field, String words) {
	}

}
