package cn.opendata.approval.notification;

import java.util.Set;
import java.util.TreeSet;

import cn.opendata.approval.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which groups of mails a person does not want. Messages in the product always come.
 */
@Service
@Transactional
class Preferences {

	private final JdbcClient jdbc;

	Preferences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	boolean wants(PersonId person, MailGroup group) {
		return !group.optional() || !off(person).contains(group.name());
	}

	@Transactional(readOnly = true)
	Set<String> off(PersonId person) {
		return new TreeSet<>(this.jdbc.sql("SELECT mail_group FROM notification_mail_off WHERE person = ?")
			.param(person.value())
			.query(String.class)
			.list());
	}

	/**
	 * Keeps exactly the groups that are wanted; what may not be switched off stays on.
	 */
	void keep(PersonId person, Set<String> wanted) {
		this.jdbc.sql("DELETE FROM notification_mail_off WHERE person = ?").param(person.value()).update();
		for (MailGroup group : MailGroup.values()) {
			if (group.optional() && !wanted.contains(group.name())) {
				this.jdbc.sql("INSERT INTO notification_mail_off (person, mail_group) VALUES (?, ?)")
					.params(person.value(), group.name())
					.update();
			}
		}
	}

}
