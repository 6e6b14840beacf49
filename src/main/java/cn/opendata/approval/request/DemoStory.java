package cn.opendata.approval.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.shared.RequestId;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A case of the demo while it is told.
 */
final class DemoStory {

	final JsonNode told;

	RequestId id;

	DemoStory(JsonNode told) {
		this.told = told;
	}

	/** The fields of the application; {@code until} is told in days from today. */
	Map<String, List<String>> content(LocalDate today) {
		Map<String, List<String>> content = new LinkedHashMap<>();
		this.told.get("content").properties().forEach((field) -> content.put(field.getKey(), lines(field.getValue())));
		content.computeIfPresent("until",
				(field, days) -> List.of(today.plusDays(Long.parseLong(days.get(0))).toString()));
		return content;
	}

	/** The lines of a list, or the one text. */
	static List<String> lines(JsonNode words) {
		if (!words.isArray()) {
			return List.of(words.asText());
		}
		List<String> lines = new ArrayList<>();
		words.forEach((line) -> lines.add(line.asText()));
		return lines;
	}

}
