package cn.opendata.approval.process;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.ProcessPictures.Part;
import cn.opendata.approval.process.ProcessPictures.Picture;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CasePanel;
import cn.opendata.approval.shared.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The process picture on the case page, and the same in words for readers without
 * JavaScript.
 */
@Component
class ProcessPanel implements CasePanel {

	/** What is drawn, in this order, by the name of its address. */
	private static final Map<Part, String> NAMES = new EnumMap<>(Map.of(Part.CASE, "process", Part.HANDLING, "handling",
			Part.EXTENSION, "extension", Part.DELIVERY, "delivery", Part.GRANT, "grant"));

	private final ProcessPictures pictures;

	private final MessageSource messages;

	ProcessPanel(ProcessPictures pictures, MessageSource messages) {
		this.pictures = pictures;
		this.messages = messages;
	}

	@Override
	public int order() {
		return 400;
	}

	@Override
	public String fragment() {
		return "process/picture :: panel";
	}

	@Override
	public Optional<Map<String, Object>> model(Actor actor, CaseFile file) {
		List<Drawing> drawings = new ArrayList<>();
		NAMES.forEach((part, name) -> this.pictures.of(file.id(), part)
			.ifPresent((picture) -> drawings.add(drawing(name, picture, file, actor.locale()))));
		return drawings.isEmpty() ? Optional.empty() : Optional.of(Map.of("drawings", drawings));
	}

	private Drawing drawing(String name, Picture picture, CaseFile file, Locale locale) {
		DateTimeFormatter time = DateTimeFormatter
			.ofPattern(this.messages.getMessage("process.picture.time", null, locale), locale)
			.withZone(Times.ZONE);
		return new Drawing(name, "/cases/" + file.number() + "/" + name + ".bpmn", String.join(" ", picture.current()),
				String.join(" ", picture.passed()), picture.steps().stream().map((step) -> line(step, time)).toList());
	}

	private static Line line(ProcessPictures.Step step, DateTimeFormatter time) {
		Instant shown = step.until().orElse(step.from());
		return new Line(step.name(), time.format(shown), shown.toString(), step.until().isEmpty());
	}

	/**
	 * A picture as the page draws it.
	 *
	 * @param name which part, as in its address: {@code process}
	 * @param url address of the model
	 * @param current ids of the elements where it stands, by blanks
	 * @param passed ids of the elements passed, by blanks
	 * @param lines the same in words
	 */
	record Drawing(String name, String url, String current, String passed, List<Line> lines) {
	}

	/**
	 * A step in words.
	 *
	 * @param name name of the step
	 * @param time when it was done, or came up
	 * @param instant the same for machines
	 * @param current whether it stands there
	 */
	record Line(String name, String time, String instant, boolean current) {
	}

}
