package cn.opendata.approval.letters;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CasePanel;
import cn.opendata.approval.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The letters on the case page.
 */
@Component
class LetterPanel implements CasePanel {

	private final StoredLetters letters;

	private final MessageSource messages;

	LetterPanel(StoredLetters letters, MessageSource messages) {
		this.letters = letters;
		this.messages = messages;
	}

	@Override
	public int order() {
		return 150;
	}

	@Override
	public String fragment() {
		return "letters/panel :: panel";
	}

	@Override
	public Optional<Map<String, Object>> model(Actor actor, CaseFile file) {
		List<Entry> entries = this.letters.of(file.id())
			.stream()
			.map((letter) -> entry(letter, actor.locale()))
			.toList();
		return entries.isEmpty() ? Optional.empty() : Optional.of(Map.of("letters", entries, "number", file.number()));
	}

	private Entry entry(Letter letter, Locale locale) {
		String kind = this.messages.getMessage("LetterKind." + letter.kind(), null, locale);
		String day = DateTimeFormatter
			.ofPattern(this.messages.getMessage("letters.format.listed", null, locale), locale)
			.format(Times.day(letter.issuedAt()));
		return new Entry(letter.id(), "en".equals(locale.getLanguage()) ? kind : letter.text().title(),
				letter.text().number(), day);
	}

	/** A letter as listed. */
	record Entry(String id, String title, String letterNumber, String day) {
	}

}
