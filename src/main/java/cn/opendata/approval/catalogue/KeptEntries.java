package cn.opendata.approval.catalogue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Slice;
import cn.opendata.approval.shared.Times;

/**
 * The lists of those who keep the catalogue: newest change first, by keyset.
 */
@Service
@Transactional(readOnly = true)
class KeptEntries {

	private static final int SIZE = 30;

	private final JdbcClient jdbc;

	KeptEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A page of entries.
	 * @param provider empty for all departments
	 * @param state empty for all states
	 * @param text part of the title, may be blank
	 * @param after cursor, {@code null} for the first page
	 */
	Slice<Entry> list(Optional<DepartmentId> provider, Optional<EntryState> state, String text, String after) {
		StringBuilder sql = new StringBuilder("select " + EntryStore.COLUMNS + " from catalogue_entry where 1 = 1");
		provider.ifPresent((it) -> sql.append(" and provider_id = :provider"));
		state.ifPresent((it) -> sql.append(" and state = :state"));
		String part = EntryTexts.line(text);
		if (!part.isEmpty()) {
			sql.append(" and (title like :text escape '!' or code = :code)");
		}
		if (after != null) {
			sql.append(" and (updated_at < :at or (updated_at = :at and code > :last))");
		}
		sql.append(" order by updated_at desc, code limit " + (SIZE + 1));
		JdbcClient.StatementSpec query = this.jdbc.sql(sql.toString());
		if (provider.isPresent()) {
			query = query.param("provider", provider.get().value());
		}
		if (state.isPresent()) {
			query = query.param("state", state.get().name());
		}
		if (!part.isEmpty()) {
			query = query.param("text", "%" + part.replaceAll("([!%_])", "!$1") + "%").param("code", part);
		}
		if (after != null) {
			query = query.param("at", at(after)).param("last", after.substring(after.indexOf('_') + 1));
		}
		List<Entry> entries = query.query(EntryStore::read).list();
		return Slice.of(entries, SIZE, (last) -> last.updatedAt().getEpochSecond() + "_" + last.code());
	}

	private static LocalDateTime at(String cursor) {
		if (!cursor.matches("[0-9]{1,12}_[0-9A-Za-z-]{1,64}")) {
			throw Refused.invalid("after", "catalogue.error.cursor");
		}
		return Times.stored(Instant.ofEpochSecond(Long.parseLong(cursor.substring(0, cursor.indexOf('_')))));
	}

}
