package cn.opendata.approval.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Slice;
import cn.opendata.approval.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails, and the task that sends each, written in the transaction of what they tell.
 * With no mail server they are kept.
 */
@Service
@Transactional
class Outbox {

	private static final int PAGE = 50;

	private final JdbcClient jdbc;

	private final SortedIds ids;

	private final Clock clock;

	private final MailQueue queue;

	Outbox(JdbcClient jdbc, SortedIds ids, Clock clock, MailQueue queue) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.clock = clock;
		this.queue = queue;
	}

	void post(PersonId person, String address, Mail.Content content) {
		String id = this.ids.next();
		MailState state = this.queue.open() ? MailState.QUEUED : MailState.KEPT;
		LocalDateTime now = Times.stored(this.clock.instant());
		this.jdbc.sql("""
				INSERT INTO notification_mail (id, person, address, subject, text_body, html_body, locale, state, tries,
					last_error, created_at, changed_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, '', ?, ?)
				""")
			.params(id, person.value(), address, content.subject(), content.text(), content.html(), content.locale(),
					state.name(), now, now)
			.update();
		if (state == MailState.QUEUED) {
			this.queue.add(id);
		}
	}

	/** Sends once more what was kept, failed, or was sent before. */
	MailState sendAgain(String id) {
		MailState state = this.queue.open() ? MailState.QUEUED : MailState.KEPT;
		this.jdbc.sql("UPDATE notification_mail SET state = ?, tries = 0, last_error = '', changed_at = ? WHERE id = ?")
			.params(state.name(), Times.stored(this.clock.instant()), id)
			.update();
		if (state == MailState.QUEUED) {
			this.queue.add(id);
		}
		return state;
	}

	/** Notes how a try to send went. */
	void tried(String id, MailState state, String error) {
		this.jdbc.sql(
				"UPDATE notification_mail SET state = ?, tries = tries + 1, last_error = ?, changed_at = ? WHERE id = ?")
			.params(state.name(), (error.length() > 1000) ? error.substring(0, 1000) : error,
					Times.stored(this.clock.instant()), id)
			.update();
	}

	@Transactional(readOnly = true)
	Optional<Mail> mail(String id) {
		return this.jdbc.sql("SELECT * FROM notification_mail WHERE id = ?").param(id).query(Outbox::mail).optional();
	}

	/** Newest first, from before the id {@code before} on. */
	@Transactional(readOnly = true)
	Slice<Mail> page(Optional<MailState> state, String before) {
		List<Mail> mails = this.jdbc.sql("""
				SELECT * FROM notification_mail WHERE id < ? %s ORDER BY id DESC LIMIT %d
				""".formatted(state.map((one) -> "AND state = '" + one.name() + "'").orElse(""), PAGE + 1))
			.param(before.isEmpty() ? "g" : before)
			.query(Outbox::mail)
			.list();
		return Slice.of(mails, PAGE, Mail::id);
	}

	private static Mail mail(ResultSet row, int number) throws SQLException {
		return new Mail(row.getString("id"), row.getString("address"),
				new Mail.Content(row.getString("subject"), row.getString("text_body"), row.getString("html_body"),
						row.getString("locale")),
				MailState.valueOf(row.getString("state")), row.getInt("tries"), row.getString("last_error"),
				Times.read(row.getObject("created_at", LocalDateTime.class)),
				Times.read(row.getObject("changed_at", LocalDateTime.class)));
	}

}
