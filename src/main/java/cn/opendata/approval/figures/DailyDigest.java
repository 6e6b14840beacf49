package cn.opendata.approval.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

import cn.opendata.approval.calendar.WorkingCalendar;
import cn.opendata.approval.figures.DigestReaders.Reader;
import cn.opendata.approval.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Tells heads and supervisors on working days what is late and what comes next. Each
 * reader is told in a transaction of their own, so that one who cannot be told holds up
 * no other.
 */
@Service
class DailyDigest {

	private static final Logger LOG = LoggerFactory.getLogger(DailyDigest.class);

	/**
	 * When it is told; a try that comes later catches up, one after midnight does not.
	 */
	static final LocalTime AT = LocalTime.of(8, 30);

	/** For so many days it is known who was told. */
	private static final int KEPT = 90;

	private final DigestReaders readers;

	private final DigestPost post;

	private final WorkingCalendar calendar;

	private final Clock clock;

	DailyDigest(DigestReaders readers, DigestPost post, WorkingCalendar calendar, Clock clock) {
		this.readers = readers;
		this.post = post;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Sends the digest of today to whoever has something to read and was not told yet.
	 * @return how many were told
	 * @throws IllegalStateException when some could not be told, once all others were
	 */
	int send() {
		LocalDate today = Times.day(this.clock.instant());
		boolean early = LocalTime.ofInstant(this.clock.instant(), Times.ZONE).isBefore(AT);
		if (early || !this.calendar.isWorkday(today)) {
			return 0;
		}
		this.post.forget(today.minusDays(KEPT));
		int told = 0;
		int failed = 0;
		for (Reader reader : this.readers.all()) {
			try {
				told += this.post.tell(reader, today) ? 1 : 0;
			}
			catch (RuntimeException ex) {
				LOG.warn("{} could not be sent the digest of {}", reader.person().id(), today, ex);
				failed++;
			}
		}
		if (failed > 0) {
			throw new IllegalStateException(failed + " readers could not be sent the digest of " + today);
		}
		return told;
	}

}
