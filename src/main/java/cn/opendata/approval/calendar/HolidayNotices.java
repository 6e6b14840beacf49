package cn.opendata.approval.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.calendar.Notice.NoticeDay;
import cn.opendata.approval.shared.Times;
import jakarta.annotation.PostConstruct;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The notices as stored. Those that ship with the product are loaded at start-up where
 * their year is absent.
 */
@Component
class HolidayNotices {

	private final JdbcClient jdbc;

	private final JdbcOperations batch;

	private final TransactionTemplate transaction;

	private final Clock clock;

	HolidayNotices(JdbcClient jdbc, JdbcOperations batch, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@PostConstruct
	void loadShipped() {
		List<Notice> shipped = shipped();
		this.transaction.executeWithoutResult((status) -> {
			lockedVersion();
			List<Integer> present = years();
			List<Notice> absent = shipped.stream().filter((notice) -> !present.contains(notice.year())).toList();
			absent.forEach((notice) -> insert(notice, null));
			if (!absent.isEmpty()) {
				countUp();
			}
		});
	}

	long version() {
		return this.jdbc.sql("SELECT version FROM calendar_version WHERE id = 1").query(Long.class).single();
	}

	/** The version, held until the transaction ends: imports go one after the other. */
	long lockedVersion() {
		return this.jdbc.sql("SELECT version FROM calendar_version WHERE id = 1 FOR UPDATE").query(Long.class).single();
	}

	List<Integer> years() {
		return this.jdbc.sql("SELECT notice_year FROM calendar_notice ORDER BY notice_year DESC")
			.query(Integer.class)
			.list();
	}

	List<Notice> all() {
		Map<Integer, List<NoticeDay>> days = new HashMap<>();
		this.jdbc.sql("SELECT notice_year, day_date, day_name, off_day FROM calendar_day ORDER BY day_date")
			.query((row) -> {
				days.computeIfAbsent(row.getInt(1), (year) -> new ArrayList<>())
					.add(new NoticeDay(row.getObject(2, LocalDate.class), row.getString(3), row.getBoolean(4)));
			});
		return this.jdbc.sql("SELECT notice_year, papers FROM calendar_notice ORDER BY notice_year")
			.query((row, number) -> new Notice(row.getInt(1), row.getString(2).lines().toList(),
					days.getOrDefault(row.getInt(1), List.of())))
			.list();
	}

	/**
	 * Puts a notice in the place of that year's earlier one.
	 * @param by id of the person, or {@code null}
	 * @return the new version
	 */
	long put(Notice notice, String by) {
		this.jdbc.sql("DELETE FROM calendar_day WHERE notice_year = ?").param(notice.year()).update();
		this.jdbc.sql("DELETE FROM calendar_notice WHERE notice_year = ?").param(notice.year()).update();
		insert(notice, by);
		countUp();
		return version();
	}

	private void countUp() {
		this.jdbc.sql("UPDATE calendar_version SET version = version + 1 WHERE id = 1").update();
	}

	private void insert(Notice notice, String by) {
		this.jdbc.sql("INSERT INTO calendar_notice (notice_year, papers, loaded_at, loaded_by) VALUES (?, ?, ?, ?)")
			.params(notice.year(), String.join("\n", notice.papers()), Times.stored(this.clock.instant()), by)
			.update();
		this.batch.batchUpdate(
				"INSERT INTO calendar_day (notice_year, day_date, day_name, off_day) VALUES (?, ?, ?, ?)",
				notice.days()
					.stream()
					.map((day) -> new Object[] { notice.year(), day.date(), day.name(), day.off() })
					.toList());
	}

	static List<Notice> shipped() {
		try {
			List<Notice> notices = new ArrayList<>();
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:data/holidays-cn/2*.json")) {
				NoticeFile.shipped(file.getContentAsByteArray()).ifPresent(notices::add);
			}
			return notices;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
