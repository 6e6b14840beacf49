package cn.opendata.approval.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import cn.opendata.approval.catalogue.ImportStore.RowResult;
import cn.opendata.approval.catalogue.KnownEntries.Verdict;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

/**
 * Goes over the rows of an import, on trial or in earnest. In earnest a hundred rows are
 * one transaction; where one of them spoils it, they go in one by one. What has been done
 * is not done again when the run is taken up after a break.
 */
@Component
class ImportRun {

	private static final int BATCH = 100;

	private final ImportStore imports;

	private final ImportTables tables;

	private final ImportReading reading;

	private final ImportWriting writing;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	ImportRun(ImportStore imports, ImportTables tables, ImportReading reading, ImportWriting writing,
			TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.imports = imports;
		this.tables = tables;
		this.reading = reading;
		this.writing = writing;
		this.transaction = transaction;
		this.events = events;
	}

	/** A row with what is to become of it. */
	record Decided(ImportedRow row, String hash, Verdict verdict) {

		RowResult result(String code) {
			List<Violation> notes = new ArrayList<>(this.row.faults());
			this.verdict.why().ifPresent(notes::add);
			notes.addAll(this.row.remarks());
			String entry = (code != null) ? code : this.verdict.entry().map((it) -> it.code().value()).orElse(null);
			return new RowResult(this.row.number(), this.verdict.outcome(), this.row.title(), this.row.providerName(),
					notes, entry);
		}

		RowResult failed() {
			return new RowResult(this.row.number(), ImportOutcome.REFUSED, this.row.title(), this.row.providerName(),
					List.of(Violation.of("", "catalogue.import.note.failed")), null);
		}

	}

	/** Says for each row what would become of it; changes nothing in the catalogue. */
	void trial(ImportJob job) {
		List<RowResult> results = decide(job, 0).stream().map((it) -> it.result(null)).toList();
		this.transaction.executeWithoutResult((tx) -> this.imports.tried(job.id(), results));
	}

	/** Imports, from where an earlier run has ended. */
	void run(ImportJob job) {
		List<Decided> rows = decide(job, job.done());
		for (int from = 0; from < rows.size(); from += BATCH) {
			if (this.imports.job(job.id()).filter(ImportJob::running).isEmpty()) {
				break;
			}
			List<Decided> some = rows.subList(from, Math.min(rows.size(), from + BATCH));
			batch(job, some, job.done() + from);
		}
		this.transaction.executeWithoutResult((tx) -> {
			ImportJob now = this.imports.job(job.id()).orElseThrow();
			this.imports.count(job.id(), now.total(), now.done());
			this.imports.move(job.id(), ImportState.RUNNING, ImportState.DONE);
			this.imports.finished(job.id());
		});
	}

	private void batch(ImportJob job, List<Decided> some, int before) {
		try {
			write(job, some, before + some.size());
		}
		catch (DataAccessException | Refused ex) {
			for (int i = 0; i < some.size(); i++) {
				one(job, some.get(i), before + i + 1);
			}
		}
	}

	private void one(ImportJob job, Decided row, int done) {
		try {
			write(job, List.of(row), done);
		}
		catch (DataAccessException | Refused ex) {
			this.transaction.executeWithoutResult((tx) -> this.imports.results(job.id(), List.of(row.failed()), done));
		}
	}

	private void write(ImportJob job, List<Decided> rows, int done) {
		this.transaction.executeWithoutResult((tx) -> {
			Map<Integer, String> codes = this.writing.write(job, rows);
			this.imports.results(job.id(), rows.stream().map((it) -> it.result(codes.get(it.row().number()))).toList(),
					done);
			this.events.publishEvent(new EntriesChanged());
		});
	}

	private List<Decided> decide(ImportJob job, int skip) {
		ImportTable table = this.tables.table(job);
		ImportProviders providers = this.tables.providers(job);
		KnownEntries known = new KnownEntries();
		List<Decided> decided = new ArrayList<>();
		for (int i = 0; i < table.rows().size(); i++) {
			Decided row = decide(this.reading.read(table, i, job.plan(), providers), known);
			if (i >= skip) {
				decided.add(row);
			}
		}
		return decided;
	}

	private Decided decide(ImportedRow row, KnownEntries known) {
		if (row.content().isEmpty()) {
			return new Decided(row, "", new Verdict(ImportOutcome.REFUSED, Optional.empty(), Optional.empty()));
		}
		row.provider().filter(known::misses).ifPresent((it) -> this.imports.known(it).forEach(known::add));
		String hash = row.content().get().hash();
		return new Decided(row, hash, known.decide(row, hash));
	}

}
