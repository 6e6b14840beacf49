package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import cn.opendata.approval.catalogue.CatalogueEvent.What;
import cn.opendata.approval.catalogue.RecordSet.State;
import cn.opendata.approval.catalogue.RecordStore.Cell;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;

/**
 * Loads the rows of data files. A small file is loaded at once; a larger one by a task,
 * in steps that nobody sees until the last one puts the whole in place. A step may be
 * done again.
 */
@Component
class RecordLoading {

	static final String TASK = "catalogue-records";

	private static final long SMALL = 512 * 1024;

	private static final int STEP = 5000;

	private final RecordStore store;

	private final EntryStore entries;

	private final VersionStore versions;

	private final Files files;

	private final TransactionTemplate transaction;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final Clock clock;

	RecordLoading(RecordStore store, EntryStore entries, VersionStore versions, Files files,
			TransactionTemplate transaction, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
		this.store = store;
		this.entries = entries;
		this.versions = versions;
		this.files = files;
		this.transaction = transaction;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * The data file of a version is loaded with its publication; but rows that came later
	 * by hand are not undone by a version with the same file.
	 */
	@EventListener(condition = "#event.what.name() == 'PUBLISHED'")
	void published(CatalogueEvent event) {
		EntryVersion version = this.versions.version(event.code(), event.version()).orElseThrow();
		version.content()
			.distributions()
			.stream()
			.filter((it) -> it.file().isPresent() && DataTable.readable(it.format()))
			.findFirst()
			.flatMap((it) -> this.files.file(it.file().orElseThrow()))
			.filter((file) -> !newer(event.code(), file.id()))
			.ifPresent((file) -> begin(version, file, false, event.by().id()));
	}

	/**
	 * Takes in the rows of a published entry without a new version.
	 * @throws Refused when the file cannot be loaded as it is
	 */
	void upload(EntryVersion version, StoredFile file, Optional<PersonId> by) {
		RecordColumns.of(table(file.id(), file.name()), version.content().items());
		begin(version, file, true, by);
	}

	/** Loads a set, from its beginning, unless that is done. */
	void load(long number) {
		RecordSet set = this.store.set(number).filter((it) -> it.state() == State.LOADING).orElse(null);
		if (set == null) {
			return;
		}
		try {
			DataTable table = table(set.file(), set.fileName());
			RecordColumns columns = RecordColumns.of(table, items(set));
			fill(number, table, columns);
			this.transaction.executeWithoutResult((tx) -> this.store.serve(set, columns, now()));
		}
		catch (Refused refused) {
			Violation fault = refused.violations().isEmpty() ? new Violation("file", refused.code(), refused.args())
					: refused.violations().get(0);
			this.transaction.executeWithoutResult((tx) -> this.store.refuse(number, fault));
		}
		this.store.left(set.entry()).forEach(this::sweep);
	}

	private void begin(EntryVersion version, StoredFile file, boolean uploaded, Optional<PersonId> by) {
		this.transaction.executeWithoutResult((tx) -> {
			long number = this.store.next();
			this.store.insert(new RecordSet(number, version.code(), version.version(), file.id(), file.name(), uploaded,
					by, State.LOADING, Optional.empty(), List.of(), List.of(), 0, now()));
			if (file.size() <= SMALL) {
				load(number);
			}
			else {
				this.scheduler.getObject().schedule(new TaskInstance<>(TASK, Long.toString(number)), Times.AT_ONCE);
			}
		});
	}

	private void fill(long number, DataTable table, RecordColumns columns) {
		sweep(number);
		this.transaction.executeWithoutResult((tx) -> {
			this.store.forgetItems(number);
			this.store.items(number, columns.items());
		});
		Filling filling = new Filling(number, columns);
		table.lines(filling::line);
		filling.write();
		if (this.store.count(number) != filling.total) {
			throw new IllegalStateException("Another attempt is loading set " + number);
		}
	}

	private void sweep(long number) {
		while (Boolean.TRUE.equals(this.transaction.execute((tx) -> this.store.sweep(number)))) {
			continue;
		}
	}

	private boolean newer(EntryCode entry, FileId file) {
		return this.store.served(entry).filter((it) -> !it.file().equals(file)).isPresent()
				&& this.store.loaded(entry, file);
	}

	/** The items of what is published now, which may be newer than the set. */
	private List<DataItem> items(RecordSet set) {
		int version = this.entries.entry(set.entry()).flatMap(Entry::published).orElse(set.version());
		return this.versions.version(set.entry(), version).orElseThrow().content().items();
	}

	private DataTable table(FileId file, String name) {
		try (InputStream in = this.files.open(file)) {
			return DataTable.of(name, in.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	/** Writes rows step by step. */
	private final class Filling {

		private final long number;

		private final RecordColumns columns;

		private final List<Cell> cells = new ArrayList<>();

		private long row = -1;

		private long total;

		private Filling(long number, RecordColumns columns) {
			this.number = number;
			this.columns = columns;
		}

		private boolean line(List<String> line) {
			if (++this.row > 0) {
				List<String> values = this.columns.values(line);
				for (int item = 0; item < values.size(); item++) {
					if (!values.get(item).isEmpty()) {
						this.cells.add(new Cell(this.row, item, values.get(item)));
					}
				}
			}
			if (this.cells.size() >= STEP) {
				write();
			}
			return true;
		}

		private void write() {
			if (!this.cells.isEmpty()) {
				RecordLoading.this.transaction
					.executeWithoutResult((tx) -> RecordLoading.this.store.cells(this.number, this.cells));
				this.total += this.cells.size();
				this.cells.clear();
			}
		}

	}

}
