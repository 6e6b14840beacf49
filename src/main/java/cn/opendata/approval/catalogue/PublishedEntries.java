package cn.opendata.approval.catalogue;

import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.opendata.approval.catalogue.EntryController.VersionLine;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;

/**
 * What the public may read: whatever was ever published, and fetch only what is open and
 * still offered.
 */
@Service
@Transactional(readOnly = true)
class PublishedEntries {

	private final EntryStore entries;

	private final VersionStore versions;

	private final JdbcClient jdbc;

	PublishedEntries(EntryStore entries, VersionStore versions, JdbcClient jdbc) {
		this.entries = entries;
		this.versions = versions;
		this.jdbc = jdbc;
	}

	/** The entry of a code as it may be typed. */
	Entry entry(String code) {
		if (!code.matches("[0-9A-Za-z-]{1,64}")) {
			throw unknown(code);
		}
		return this.entries.entry(new EntryCode(code.toUpperCase(Locale.ROOT)))
			.filter((entry) -> entry.published().isPresent())
			.orElseThrow(() -> unknown(code));
	}

	EntryVersion version(EntryCode code, int version) {
		return this.versions.version(code, version)
			.filter((it) -> it.publishedAt().isPresent())
			.orElseThrow(() -> unknown(code.value()));
	}

	List<VersionLine> versions(EntryCode code) {
		return this.jdbc.sql("""
				select version, published_at from catalogue_version
				where code = :code and published_at is not null order by version desc""")
			.param("code", code.value())
			.query((row, n) -> new VersionLine(row.getInt(1), Times.day(EntryStore.instant(row, "published_at"))))
			.list();
	}

	/** The version that offers a distribution to everybody. */
	EntryVersion offering(String code, String distribution) {
		Entry entry = entry(code);
		int number = this.jdbc.sql("select version from catalogue_distribution where id = :id and code = :code")
			.param("id", distribution)
			.param("code", entry.code().value())
			.query(Integer.class)
			.optional()
			.orElseThrow(() -> Refused.notFound("catalogue.error.file"));
		EntryVersion version = version(entry.code(), number);
		EntryVersion now = version(entry.code(), entry.published().orElseThrow());
		if (!entry.visible() || version.content().opening().type() != OpeningClass.OPEN
				|| now.content().opening().type() != OpeningClass.OPEN) {
			throw Refused.forbidden("catalogue.error.notOpen");
		}
		return version;
	}

	private static Refused unknown(String code) {
		return Refused.notFound("catalogue.error.unknown", code.length() > 64 ? code.substring(0, 64) : code);
	}

}
