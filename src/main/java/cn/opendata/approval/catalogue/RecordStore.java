package cn.opendata.approval.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import cn.opendata.approval.catalogue.RecordSet.State;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;

/**
 * Sets of rows and their cells.
 */
@Repository
class RecordStore {

	private static final int SWEEP = 5000;

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	RecordStore(JdbcClient jdbc, JdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	/** One value of one row. */
	record Cell(long row, int item, String text) {
	}

	/** The number of the next set; those who take one queue up until it is committed. */
	long next() {
		this.jdbc.sql("update catalogue_number set last_no = last_no + 1 where prefix = 'RECORDS'").update();
		return this.jdbc.sql("select last_no from catalogue_number where prefix = 'RECORDS'")
			.query(Long.class)
			.single();
	}

	void insert(RecordSet set) {
		this.jdbc.sql("""
				insert into catalogue_record_set (set_no, entry_code, version, file_id, file_name, uploaded, person_id,
					state, begun_at)
				values (:no, :entry, :version, :file, :name, :uploaded, :person, :state, :at)""")
			.param("no", set.number())
			.param("entry", set.entry().value())
			.param("version", set.version())
			.param("file", set.file().value())
			.param("name", set.fileName())
			.param("uploaded", set.uploaded())
			.param("person", set.person().map(PersonId::value).orElse(null))
			.param("state", set.state().name())
			.param("at", Times.stored(set.begunAt()))
			.update();
	}

	Optional<RecordSet> set(long number) {
		return find("set_no = :it", number);
	}

	/** The set that is served for an entry. */
	Optional<RecordSet> served(EntryCode entry) {
		return find("serves = :it", entry.value());
	}

	/** The set that came last. */
	Optional<RecordSet> last(EntryCode entry) {
		return find("set_no = (select max(set_no) from catalogue_record_set where entry_code = :it)", entry.value());
	}

	/** Whether a file was loaded for an entry before. */
	boolean loaded(EntryCode entry, FileId file) {
		return this.jdbc.sql("""
				select count(*) from catalogue_record_set
				where entry_code = :entry and file_id = :file and state in ('SERVED', 'REPLACED')""")
			.param("entry", entry.value())
			.param("file", file.value())
			.query(Integer.class)
			.single() > 0;
	}

	void refuse(long number, Violation fault) {
		List<String> parts = new ArrayList<>(List.of(fault.code()));
		fault.args().forEach((arg) -> parts.add(arg.toString()));
		this.jdbc.sql("update catalogue_record_set set state = 'REFUSED', fault = :fault where set_no = :no")
			.param("fault", EntryTexts.shorten(String.join("\n", parts), 1000))
			.param("no", number)
			.update();
	}

	/**
	 * Serves this set in place of the one before, all at once.
	 * @return whether it is served: one that came later stays
	 */
	boolean serve(RecordSet set, RecordColumns columns, Instant at) {
		boolean late = served(set.entry()).filter((it) -> it.number() > set.number()).isPresent();
		if (!late) {
			this.jdbc.sql("update catalogue_record_set set state = 'REPLACED', serves = null where serves = :entry")
				.param("entry", set.entry().value())
				.update();
		}
		this.jdbc.sql("""
				update catalogue_record_set set state = :state, serves = :serves, row_count = :rows,
					unmatched = :unmatched, loaded_at = :at
				where set_no = :no""")
			.param("state", late ? State.REPLACED.name() : State.SERVED.name())
			.param("serves", late ? null : set.entry().value())
			.param("rows", columns.rows())
			.param("unmatched", EntryTexts.shorten(String.join("\n", columns.unmatched()), 4000))
			.param("at", Times.stored(at))
			.param("no", set.number())
			.update();
		return !late;
	}

	void items(long number, List<String> names) {
		this.batch.batchUpdate("insert into catalogue_record_item (set_no, item_no, name) values (?, ?, ?)",
				new BatchPreparedStatementSetter() {

					@Override
					public void setValues(java.sql.PreparedStatement row, int i) throws SQLException {
						row.setLong(1, number);
						row.setInt(2, i);
						row.setString(3, names.get(i));
					}

					@Override
					public int getBatchSize() {
						return names.size();
					}

				});
	}

	void cells(long number, List<Cell> cells) {
		this.batch.batchUpdate("insert into catalogue_cell (set_no, row_no, item_no, text_value) values (?, ?, ?, ?)",
				cells, cells.size(), (row, cell) -> {
					row.setLong(1, number);
					row.setLong(2, cell.row());
					row.setInt(3, cell.item());
					row.setString(4, cell.text());
				});
	}

	/** How many cells a set has. */
	long count(long number) {
		return this.jdbc.sql("select count(*) from catalogue_cell where set_no = :no")
			.param("no", number)
			.query(Long.class)
			.single();
	}

	/** The cells of some items after a row, up to another; others are not even read. */
	List<Cell> cells(long number, Collection<Integer> items, long after, long last) {
		return this.jdbc.sql("""
				select row_no, item_no, text_value from catalogue_cell
				where set_no = :no and row_no > :after and row_no <= :last and item_no in (:items)""")
			.param("no", number)
			.param("after", after)
			.param("last", last)
			.param("items", items)
			.query((row, n) -> new Cell(row.getLong(1), row.getInt(2), row.getString(3)))
			.list();
	}

	/** Sets of an entry that have cells though nobody is served from them any more. */
	List<Long> left(EntryCode entry) {
		return this.jdbc.sql("""
				select s.set_no from catalogue_record_set s
				where s.entry_code = :entry and s.state in ('REPLACED', 'REFUSED')
				and exists (select 1 from catalogue_cell c where c.set_no = s.set_no)""")
			.param("entry", entry.value())
			.query(Long.class)
			.list();
	}

	/**
	 * Takes away some of the cells of a set.
	 * @return whether there may be more
	 */
	boolean sweep(long number) {
		Long first = this.jdbc.sql("select min(row_no) from catalogue_cell where set_no = :no")
			.param("no", number)
			.query(Long.class)
			.optional()
			.orElse(null);
		if (first == null) {
			return false;
		}
		this.jdbc.sql("delete from catalogue_cell where set_no = :no and row_no < :end")
			.param("no", number)
			.param("end", first + SWEEP)
			.update();
		return true;
	}

	void forgetItems(long number) {
		this.jdbc.sql("delete from catalogue_record_item where set_no = :no").param("no", number).update();
	}

	private Optional<RecordSet> find(String where, Object it) {
		return this.jdbc.sql("select * from catalogue_record_set where " + where)
			.param("it", it)
			.query((row, n) -> read(row, names(row.getLong("set_no"))))
			.optional();
	}

	private List<String> names(long number) {
		return this.jdbc.sql("select name from catalogue_record_item where set_no = :no order by item_no")
			.param("no", number)
			.query(String.class)
			.list();
	}

	private static RecordSet read(ResultSet row, List<String> items) throws SQLException {
		String[] fault = row.getString("fault").split("\n");
		return new RecordSet(row.getLong("set_no"), new EntryCode(row.getString("entry_code")), row.getInt("version"),
				new FileId(row.getString("file_id")), row.getString("file_name"), row.getBoolean("uploaded"),
				Optional.ofNullable(row.getString("person_id")).map(PersonId::new),
				State.valueOf(row.getString("state")),
				fault[0].isEmpty() ? Optional.empty()
						: Optional
							.of(Violation.of("file", fault[0], (Object[]) Arrays.copyOfRange(fault, 1, fault.length))),
				items, row.getString("unmatched").lines().toList(), row.getLong("row_count"),
				EntryStore.instant(row, "begun_at"));
	}

}
