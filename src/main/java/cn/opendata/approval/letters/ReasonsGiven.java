package cn.opendata.approval.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cn.opendata.approval.request.Decision;
import cn.opendata.approval.request.ItemDecision;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.LegalBasis;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The part of a letter that gives the reasons: ground, words and basis, as a whole and
 * per data item, and the conditions of use.
 */
@Component
class ReasonsGiven {

	private final MessageSource messages;

	ReasonsGiven(MessageSource messages) {
		this.messages = messages;
	}

	List<String> paragraphs(Decision decision, Kind kind, Locale locale) {
		List<String> paragraphs = new ArrayList<>();
		decision.ground()
			.ifPresent(
					(ground) -> paragraphs.add(text("letters.ground", locale, text(kind.groundKey(ground), locale))));
		if (!decision.reason().isBlank()) {
			paragraphs.add(text("letters.reason", locale, ended(decision.reason())));
		}
		decision.basis().ifPresent((basis) -> paragraphs.add(text("letters.basis", locale, basis.text())));
		if (!decision.conditions().isBlank()) {
			paragraphs.add(text("letters.conditions", locale, ended(decision.conditions())));
		}
		return paragraphs;
	}

	List<LetterText.Row> rows(Decision decision, Kind kind, Locale locale) {
		return decision.items().stream().map((item) -> row(item, kind, locale)).toList();
	}

	private LetterText.Row row(ItemDecision item, Kind kind, Locale locale) {
		String reason = item.refusal()
			.map((refusal) -> text("letters.row.reason", locale, text(kind.groundKey(refusal.ground()), locale),
					refusal.reason()))
			.orElse("");
		String basis = item.refusal().map((refusal) -> refusal.basis()).map(LegalBasis::text).orElse("");
		return new LetterText.Row(item.item(), text(
				(kind == Kind.SHARE) ? kind.treatmentKey(item.treatment()) : "letters.treatment." + item.treatment(),
				locale), reason, basis);
	}

	/** Without a full stop at the end, which the sentence around it brings. */
	private String ended(String words) {
		String stop = text("letters.stop", Locale.SIMPLIFIED_CHINESE);
		String stripped = words.strip();
		return stripped.endsWith(stop) ? stripped.substring(0, stripped.length() - stop.length()) : stripped;
	}

	private String text(String key, Locale locale, Object... args) {
		return this.messages.getMessage(key, args, key, locale);
	}

}
