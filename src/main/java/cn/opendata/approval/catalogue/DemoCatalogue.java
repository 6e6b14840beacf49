package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Times;

/**
 * Entries of departments that do not exist, from {@code data/demo/catalogue.csv}:
 * written, submitted and published the way people do it. What is already there is left
 * alone.
 */
@Component
@Profile("demo")
@Order(20)
class DemoCatalogue implements ApplicationRunner {

	private final Entries entries;

	private final EntryStore store;

	private final SharedData shared;

	private final Files files;

	private final Organizations organizations;

	private final Clock clock;

	private final IndexRefresh index;

	DemoCatalogue(Entries entries, EntryStore store, SharedData shared, Files files, Organizations organizations,
			Clock clock, IndexRefresh index) {
		this.entries = entries;
		this.store = store;
		this.shared = shared;
		this.files = files;
		this.organizations = organizations;
		this.clock = clock;
		this.index = index;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		Map<String, Department> departments = this.organizations.departments()
			.stream()
			.collect(Collectors.toMap(Department::name, Function.identity(), (one, other) -> one));
		try (Reader file = new InputStreamReader(new ClassPathResource("data/demo/catalogue.csv").getInputStream(),
				StandardCharsets.UTF_8); CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
			for (NamedCsvRecord line : lines) {
				Department provider = departments.get(line.getField("provider"));
				if (provider != null && !this.store.titleTaken(provider.id(), line.getField("title"), null)) {
					publish(provider, line);
				}
			}
		}
		// what runs after this finds the entries by their titles
		this.index.refresh();
	}

	private void publish(Department provider, NamedCsvRecord line) throws IOException {
		Actor actor = new Actor(Optional.empty(), "demo", Locale.SIMPLIFIED_CHINESE, Optional.of(provider.id()),
				Set.of(Role.DATA_MANAGER, Role.PLATFORM_OFFICE));
		EntryCode code = this.entries.create(provider.id(), content(line), actor);
		this.entries.submit(code, actor);
		this.entries.publish(code, actor);
		if (!line.getField("shared").isEmpty()) {
			try (InputStream in = file(line.getField("shared"))) {
				this.shared.load(code, line.getField("title") + ".csv", in, actor);
			}
		}
	}

	private EntryContent content(NamedCsvRecord line) throws IOException {
		OpeningClass type = OpeningClass.valueOf(line.getField("opening"));
		List<DataItem> items = Stream.of(line.getField("items").split(";")).map((text) -> item(text, type)).toList();
		LocalDate updated = Times.day(this.clock.instant()).minusDays(line.getStartingLineNumber() * 7 % 60);
		return new EntryContent(line.getField("title"), line.getField("summary"), line.getField("keywords"),
				Theme.valueOf(line.getField("theme")), List.of(line.getField("formats").split(",")), items,
				new SharingTerms(SharingClass.valueOf(line.getField("sharing")), line.getField("sharingConditions"),
						line.getField("sharingDocument"), line.getField("sharingArticle"),
						SharingMethod.valueOf(line.getField("method"))),
				new OpeningTerms(type, line.getField("conditions"), line.getField("ground"), line.getField("document"),
						line.getField("article")),
				line.getField("grade"), UpdateCycle.valueOf(line.getField("cycle")), line.getField("coverage"), "", "",
				updated, distributions(line));
	}

	/** An item is written {@code name:type:description:sensitivity:masking:class}. */
	private static DataItem item(String text, OpeningClass type) {
		String[] parts = text.split(":", -1);
		Function<Integer, String> part = (index) -> (index < parts.length) ? parts[index] : "";
		return new DataItem(parts[0], part.apply(1), part.apply(2), part.apply(3), part.apply(4),
				part.apply(5).isEmpty() ? type : OpeningClass.valueOf(part.apply(5)));
	}

	private List<Distribution> distributions(NamedCsvRecord line) throws IOException {
		String name = line.getField("file");
		if (name.isEmpty()) {
			return List.of();
		}
		try (InputStream in = file(name)) {
			StoredFile file = this.files.store(line.getField("title") + ".csv", in);
			return List.of(Distribution.file(file.name(), "csv", file.id(), file.size()));
		}
	}

	private static InputStream file(String name) throws IOException {
		return new ClassPathResource("data/demo/catalogue/" + name + ".csv").getInputStream();
	}

}
