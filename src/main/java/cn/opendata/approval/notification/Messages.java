package cn.opendata.approval.notification;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Slice;
import cn.opendata.approval.shared.Times;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages of people in the product.
 */
@Service
@Transactional
class Messages {

	/** The bell counts no further. */
	static final int BELL = 100;

	private static final int PAGE = 30;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JdbcClient jdbc;

	private final SortedIds ids;

	private final Clock clock;

	Messages(JdbcClient jdbc, SortedIds ids, Clock clock) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.clock = clock;
	}

	void add(PersonId person, Saying saying, String link) {
		this.jdbc.sql("""
				INSERT INTO notification_message (id, person, message_key, args, link, created_at)
				VALUES (?, ?, ?, ?, ?, ?)
				""")
			.params(this.ids.next(), person.value(), saying.key(), written(saying), link,
					Times.stored(this.clock.instant()))
			.update();
	}

	/** How many are unread, counted up to {@link #BELL}. */
	@Transactional(readOnly = true)
	int unread(PersonId person) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM (SELECT id FROM notification_message
				WHERE person = ? AND read_at IS NULL LIMIT %d) unread
				""".formatted(BELL)).param(person.value()).query(Integer.class).single();
	}

	/** Newest first, from before the id {@code before} on. */
	@Transactional(readOnly = true)
	Slice<Message> page(PersonId person, boolean unreadOnly, String before) {
		List<Message> messages = this.jdbc.sql("""
				SELECT * FROM notification_message WHERE person = ? AND id < ? %s ORDER BY id DESC LIMIT %d
				""".formatted(unreadOnly ? "AND read_at IS NULL" : "", PAGE + 1))
			.params(person.value(), before.isEmpty() ? "g" : before)
			.query(Messages::message)
			.list();
		return Slice.of(messages, PAGE, Message::id);
	}

	/**
	 * Marks as read and answers the link, empty when the person has no such message.
	 */
	Optional<String> read(PersonId person, String id) {
		this.jdbc.sql("UPDATE notification_message SET read_at = ? WHERE id = ? AND person = ? AND read_at IS NULL")
			.params(Times.stored(this.clock.instant()), id, person.value())
			.update();
		return this.jdbc.sql("SELECT link FROM notification_message WHERE id = ? AND person = ?")
			.params(id, person.value())
			.query(String.class)
			.optional();
	}

	void readAll(PersonId person) {
		this.jdbc.sql("UPDATE notification_message SET read_at = ? WHERE person = ? AND read_at IS NULL")
			.params(Times.stored(this.clock.instant()), person.value())
			.update();
	}

	private static Message message(ResultSet row, int number) throws SQLException {
		return new Message(row.getString("id"), parsed(row.getString("args")), row.getString("link"),
				Times.read(row.getObject("created_at", LocalDateTime.class)), row.getObject("read_at") != null);
	}

	private static String written(Saying saying) {
		try {
			return JSON.writeValueAsString(saying);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Saying parsed(String json) {
		try {
			return JSON.readValue(json, Saying.class);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A message to one person. */
	record Message(String id, Saying saying, String link, Instant at, boolean read) {
	}

}
