package cn.opendata.approval.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the offset of business time in a row of its own.
 */
@Service("businessTime")
class StoredBusinessTime implements BusinessTime {

	private static final Duration FURTHEST = Duration.ofDays(3660);

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final boolean movable;

	private volatile Duration offset;

	StoredBusinessTime(JdbcClient jdbc, ApplicationEventPublisher events,
			@Value("${approval.time.movable:false}") boolean movable) {
		this.jdbc = jdbc;
		this.events = events;
		this.movable = movable;
		this.offset = movable ? stored() : Duration.ZERO;
	}

	@Override
	public Clock clock() {
		return new Moved(Clock.system(Times.ZONE));
	}

	@Override
	public boolean movable() {
		return this.movable;
	}

	@Override
	public Duration offset() {
		return this.offset;
	}

	@Override
	@Transactional
	public void forward(Duration by) {
		if (!this.movable) {
			throw Refused.forbidden("calendar.error.time.fixed");
		}
		if (by.isNegative() || by.isZero() || this.offset.plus(by).compareTo(FURTHEST) > 0) {
			throw Refused.invalid("days", "calendar.error.time.range");
		}
		move(by);
	}

	@Override
	@Transactional
	public void back(Duration by) {
		if (!this.movable) {
			throw Refused.forbidden("calendar.error.time.fixed");
		}
		if (this.jdbc.sql("SELECT COUNT(*) FROM calendar_clock").query(Integer.class).single() > 0) {
			throw Refused.conflict("calendar.error.time.begun");
		}
		move(by.negated());
	}

	private void move(Duration by) {
		this.jdbc.sql("UPDATE calendar_offset SET offset_seconds = offset_seconds + ? WHERE id = 1")
			.param(by.toSeconds())
			.update();
		TransactionSynchronizationManager.registerSynchronization(new BackOnRollback());
		this.offset = stored();
		this.events.publishEvent(new TimeForwarded(this.offset));
	}

	private Duration stored() {
		return Duration.ofSeconds(
				this.jdbc.sql("SELECT offset_seconds FROM calendar_offset WHERE id = 1").query(Long.class).single());
	}

	private final class BackOnRollback implements TransactionSynchronization {

		private final Duration before = StoredBusinessTime.this.offset;

		@Override
		public void afterCompletion(int status) {
			if (status != STATUS_COMMITTED) {
				StoredBusinessTime.this.offset = this.before;
			}
		}

	}

	private final class Moved extends Clock {

		private final Clock machine;

		private Moved(Clock machine) {
			this.machine = machine;
		}

		@Override
		public ZoneId getZone() {
			return this.machine.getZone();
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return new Moved(this.machine.withZone(zone));
		}

		@Override
		public Instant instant() {
			return this.machine.instant().plus(StoredBusinessTime.this.offset);
		}

	}

}
