package cn.opendata.approval.figures;

import java.time.Clock;
import java.time.LocalDate;

import cn.opendata.approval.figures.DigestReaders.Reader;
import cn.opendata.approval.notification.Digest;
import cn.opendata.approval.notification.DigestMails;
import cn.opendata.approval.shared.Times;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts the digest of one reader together with the row that says they were told: nobody
 * is told twice in a day, whatever nodes and restarts do.
 */
@Service
@Transactional
class DigestPost {

	/** The page that shows the same at any time. */
	private static final String LINK = "/supervision";

	private final DigestContent content;

	private final DigestMails mails;

	private final JdbcClient jdbc;

	private final Clock clock;

	DigestPost(DigestContent content, DigestMails mails, JdbcClient jdbc, Clock clock) {
		this.content = content;
		this.mails = mails;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether there was something to say, and it was not said that day before. */
	boolean tell(Reader reader, LocalDate today) {
		if (!this.mails.wants(reader.person())) {
			return false;
		}
		Digest digest = this.content.of(reader, today);
		if (digest.many() == 0 || !first(reader, digest)) {
			return false;
		}
		this.mails.post(reader.person(), digest, LINK);
		return true;
	}

	private boolean first(Reader reader, Digest digest) {
		try {
			this.jdbc.sql("INSERT INTO figures_digest (person, of_day, told, sent_at) VALUES (?, ?, ?, ?)")
				.params(reader.person().id().value(), digest.day(), digest.many(), Times.stored(this.clock.instant()))
				.update();
			return true;
		}
		catch (DuplicateKeyException told) {
			return false;
		}
	}

	/** It need not be known for ever who was told. */
	void forget(LocalDate before) {
		this.jdbc.sql("DELETE FROM figures_digest WHERE of_day < ?").param(before).update();
	}

}
