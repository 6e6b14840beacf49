package cn.opendata.approval.calendar;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.calendar.Notice.NoticeDay;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads a notice in the shape of {@code data/holidays-cn/schema.json} and names every
 * fault at once.
 */
final class NoticeFile {

	private static final int FAULTS_SHOWN = 50;

	private static final int DAYS_AT_MOST = 400;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final List<Violation> faults = new ArrayList<>();

	private NoticeFile() {
	}

	/**
	 * Reads a notice that must name days.
	 * @throws Refused INVALID with every fault, the field being a path in the file
	 */
	static Notice read(byte[] json) {
		NoticeFile file = new NoticeFile();
		Notice notice = file.notice(tree(json));
		if (file.faults.isEmpty() && notice.days().isEmpty()) {
			file.fault("days", "calendar.error.notice.empty");
		}
		if (!file.faults.isEmpty()) {
			throw Refused.invalid(file.faults.subList(0, Math.min(file.faults.size(), FAULTS_SHOWN)));
		}
		return notice;
	}

	/** Reads a notice that ships with the product, where one not issued yet is empty. */
	static Optional<Notice> shipped(byte[] json) {
		JsonNode tree = tree(json);
		return tree.path("days").isEmpty() ? Optional.empty() : Optional.of(read(json));
	}

	private static JsonNode tree(byte[] json) {
		try {
			JsonNode tree = MAPPER.readTree(json);
			if (tree != null && tree.isObject()) {
				return tree;
			}
		}
		catch (IOException ex) {
			throw Refused.invalid("", "calendar.error.notice.json");
		}
		throw Refused.invalid("", "calendar.error.notice.json");
	}

	private Notice notice(JsonNode tree) {
		int year = year(tree.path("year"));
		return new Notice(year, papers(tree.path("papers")), days(tree.path("days"), year));
	}

	private int year(JsonNode node) {
		if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 2000 || node.intValue() > 2100) {
			fault("year", "calendar.error.notice.year");
			return 0;
		}
		return node.intValue();
	}

	private List<String> papers(JsonNode node) {
		List<String> papers = new ArrayList<>();
		if (!node.isArray()) {
			fault("papers", "calendar.error.notice.papers");
		}
		for (JsonNode paper : node) {
			if (!paper.isTextual() || !paper.textValue().strip().matches("https?://\\S+")
					|| paper.textValue().length() > 500 || papers.size() == 20) {
				fault("papers[" + papers.size() + "]", "calendar.error.notice.paper");
				break;
			}
			papers.add(paper.textValue().strip());
		}
		return papers;
	}

	private List<NoticeDay> days(JsonNode node, int year) {
		List<NoticeDay> days = new ArrayList<>();
		if (!node.isArray() || node.size() > DAYS_AT_MOST) {
			fault("days", "calendar.error.notice.days");
			return days;
		}
		Set<LocalDate> seen = new HashSet<>();
		for (int i = 0; i < node.size(); i++) {
			day(node.get(i), year, "days[" + i + "]", seen).ifPresent(days::add);
		}
		return days;
	}

	private Optional<NoticeDay> day(JsonNode node, int year, String path, Set<LocalDate> seen) {
		int before = this.faults.size();
		String name = node.path("name").asText("").strip();
		if (!node.path("name").isTextual() || name.isEmpty() || name.length() > 64
				|| name.matches(".*[;,\\p{Cntrl}].*")) {
			fault(path + ".name", "calendar.error.notice.name");
		}
		LocalDate date = date(node.path("date"), path, year);
		if (date != null && !seen.add(date)) {
			fault(path + ".date", "calendar.error.notice.twice", date.toString());
		}
		if (!node.path("isOffDay").isBoolean()) {
			fault(path + ".isOffDay", "calendar.error.notice.off");
		}
		return (this.faults.size() > before) ? Optional.empty()
				: Optional.of(new NoticeDay(date, name, node.path("isOffDay").booleanValue()));
	}

	private LocalDate date(JsonNode node, String path, int year) {
		try {
			LocalDate date = LocalDate.parse(node.asText(""));
			if (year == 0 || Math.abs(date.getYear() - year) <= 1) {
				return date;
			}
			fault(path + ".date", "calendar.error.notice.faraway", date.toString(), String.valueOf(year));
		}
		catch (DateTimeException ex) {
			fault(path + ".date", "calendar.error.notice.date");
		}
		return null;
	}

	private void fault(String path, String code, Object... args) {
		this.faults.add(Violation.of(path, code, args));
	}

}
