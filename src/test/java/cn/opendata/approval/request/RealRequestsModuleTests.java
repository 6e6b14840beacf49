package cn.opendata.approval.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Violation;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people really asked for, put into the application as it stands: too short, too
 * long, with line breaks, broken characters and dates that cannot be. Each is filed, or
 * refused with the place of the fault, and nothing typed is lost.
 */
@DatabaseTest
class RealRequestsModuleTests {

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private TestHouse house;

	private Actor applicant;

	@BeforeEach
	void people() {
		this.applicant = this.house.applicant();
	}

	@Test
	void isFiledOrRefusedWithItsFault() throws IOException {
		int filed = 0;
		for (NamedCsvRecord row : rows()) {
			RequestId id = write(row);
			List<String> faults = submit(id);
			String text = row.getField("abstract").strip();
			assertThat(faults.contains("description")).as(text).isEqualTo(text.length() < 10 || text.length() > 2000);
			assertThat(faults.contains("dataName")).as(text).isFalse();
			filed += faults.isEmpty() ? 1 : 0;
			assertThat(this.cases.get(id).status()).isEqualTo(faults.isEmpty() ? Status.ROUTING : Status.DRAFT);
		}
		assertThat(filed).isGreaterThan(35);
	}

	@Test
	void keepsEveryTextAsItWasTyped() throws IOException {
		for (NamedCsvRecord row : rows()) {
			RequestId id = write(row);
			CaseFile.Content draft = this.applications.open(this.applicant, id).content();
			assertThat(draft.description()).isEqualTo(row.getField("abstract").replace("\r\n", "\n").strip());
			if (submit(id).isEmpty()) {
				assertThat(this.cases.get(id).content()).isEqualTo(draft);
			}
		}
	}

	@Test
	void keepsDatesThatCannotBeAsTheyWereTyped() throws IOException {
		List<NamedCsvRecord> impossible = rows().stream()
			.filter((row) -> !row.getField("accepted").isEmpty())
			.filter((row) -> LocalDate.parse(row.getField("decided"))
				.isBefore(LocalDate.parse(row.getField("accepted"))))
			.toList();
		assertThat(impossible).hasSize(4);
		for (NamedCsvRecord row : impossible) {
			RequestId id = write(row);
			assertThat(submit(id)).isEmpty();
			assertThat(this.cases.get(id).content().period())
				.isEqualTo(row.getField("accepted") + " – " + row.getField("decided"));
			assertThat(this.cases.versions(id)).hasSize(1);
		}
	}

	private RequestId write(NamedCsvRecord row) {
		RequestId id = this.applications.start(this.applicant, Optional.empty());
		String text = row.getField("abstract");
		Map<String, List<String>> typed = new HashMap<>();
		String name = row.getField("organization") + ": " + text.lines().findFirst().orElse(text);
		typed.put("dataName", List.of((name.length() > 120) ? name.substring(0, 120) : name));
		typed.put("need", List.of("NEW"));
		typed.put("description", List.of(text));
		typed.put("period", List.of(row.getField("accepted") + " – " + row.getField("decided")));
		typed.put("theme", List.of("CONSTRUCTION"));
		typed.put("formats", List.of("csv", "other"));
		typed.put("purpose", List.of("OTHER"));
		typed.put("scenario", List.of("Request " + row.getField("identifier") + ": " + row.getField("decision")));
		typed.put("expected", List.of("Report"));
		typed.put("usePeriod", List.of("1 year"));
		typed.put("other", List.of(row.getField("organization")));
		this.applications.save(this.applicant, id, typed);
		return id;
	}

	/** Submits; the fields that were found wrong. */
	private List<String> submit(RequestId id) {
		try {
			this.applications.submit(this.applicant, id, true);
			return List.of();
		}
		catch (Refused refused) {
			assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
			return refused.violations().stream().map(Violation::field).toList();
		}
	}

	private static List<NamedCsvRecord> rows() throws IOException {
		try (InputStream file = RealRequestsModuleTests.class
			.getResourceAsStream("/requests/ontario-and-newfoundland.csv");
				CsvReader<NamedCsvRecord> reader = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			List<NamedCsvRecord> rows = new ArrayList<>();
			reader.forEach(rows::add);
			assertThat(rows).hasSize(42);
			return rows;
		}
	}

}
