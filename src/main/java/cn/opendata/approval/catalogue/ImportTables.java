package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.Refused;

/**
 * Uploaded tables: how they are to be read, and what they hold.
 */
@Component
class ImportTables {

	private final Files files;

	private final ImportWords words;

	private final ImportStore imports;

	private final Organizations organizations;

	ImportTables(Files files, ImportWords words, ImportStore imports, Organizations organizations) {
		this.files = files;
		this.words = words;
		this.imports = imports;
		this.organizations = organizations;
	}

	/** The first plan for a table: everything that can be found out by looking at it. */
	ImportPlan guess(StoredFile file) {
		String extension = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase();
		if (!extension.matches("csv|txt|xlsx")) {
			throw Refused.invalid("file", "catalogue.import.error.type");
		}
		byte[] bytes = bytes(file.id());
		String charset = extension.equals("xlsx") ? "" : TextDecoding.detect(bytes);
		String delimiter = charset.isEmpty() ? "," : ImportTable.delimiter(TextDecoding.decode(bytes, charset));
		ImportPlan plan = new ImportPlan(charset, delimiter, Map.of(), Theme.OTHER, UpdateCycle.IRREGULAR, null, "",
				false);
		ImportTable table = ImportTable.read(bytes, plan);
		return plan.with(this.words.columns(table.header(), this.words.recognize(table.header())));
	}

	ImportTable table(ImportJob job) {
		return ImportTable.read(bytes(job.file()), job.plan());
	}

	ImportProviders providers(ImportJob job) {
		return new ImportProviders(this.organizations.departments(), this.imports.aliases(), job.only(),
				job.plan().provider());
	}

	/** Names of providers that nobody has told yet, with how many rows have them. */
	Map<String, Integer> strangers(ImportJob job, ImportTable table) {
		ImportProviders providers = providers(job);
		Map<String, Integer> strangers = new LinkedHashMap<>();
		Integer column = job.plan().columns().get(ImportField.PROVIDER);
		for (int i = 0; i < table.rows().size(); i++) {
			String name = EntryTexts.line(table.cell(i, column));
			if (!name.isEmpty() && providers.known(name).isEmpty()) {
				strangers.merge(name, 1, Integer::sum);
			}
		}
		return strangers;
	}

	private byte[] bytes(FileId file) {
		try (InputStream in = this.files.open(file)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
