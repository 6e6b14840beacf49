package cn.opendata.approval.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.Decision;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a letter into words: formal Chinese, and for a reader of English what it says on a
 * cover in front.
 */
@Component
class LetterWriter {

	private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	private final MessageSource messages;

	private final ChineseDates dates;

	private final ReasonsGiven reasons;

	LetterWriter(MessageSource messages, ChineseDates dates, ReasonsGiven reasons) {
		this.messages = messages;
		this.dates = dates;
		this.reasons = reasons;
	}

	LetterText write(Draft draft) {
		List<String> cover = new ArrayList<>();
		if (Locale.ENGLISH.getLanguage().equals(draft.reader().getLanguage())) {
			cover.add(text("letters.cover.title", Locale.ENGLISH));
			cover.add(text("letters.cover.note", Locale.ENGLISH));
			cover.addAll(opening(draft, Locale.ENGLISH));
			cover.addAll(closing(draft, Locale.ENGLISH));
		}
		return new LetterText(draft.department().name(), draft.number(), title(draft, CHINESE),
				draft.file().applicant().name(), opening(draft, CHINESE),
				draft.decision()
					.map((decision) -> this.reasons.rows(decision, draft.file().kind(), CHINESE))
					.orElse(List.of()),
				closing(draft, CHINESE), this.dates.written(Times.day(draft.at())), cover);
	}

	private String title(Draft draft, Locale locale) {
		return (draft.kind() == LetterKind.DECISION)
				? text(draft, "letters.title.DECISION." + draft.decision().orElseThrow().outcome(), locale)
				: text(draft, "letters.title." + draft.kind(), locale);
	}

	private List<String> opening(Draft draft, Locale locale) {
		CaseFile file = draft.file();
		String you = you(draft, locale);
		String received = file.submittedAt().map((at) -> day(Times.day(at), locale)).orElse("");
		List<String> paragraphs = new ArrayList<>();
		paragraphs.add(text(draft, "letters.received", locale, you, received, file.subject(), file.number()));
		switch (draft.kind()) {
			case ACCEPTANCE -> {
				boolean deemed = Boolean.parseBoolean(draft.facts().get("deemed"));
				paragraphs.add(text(draft, deemed ? "letters.accepted.deemed" : "letters.accepted", locale, received));
				draft.due()
					.ifPresent((due) -> paragraphs.add(text(draft, "letters.accepted.due", locale, day(due, locale))));
				paragraphs.add(text(draft, "letters.accepted.query", locale, you, file.number()));
			}
			case SUPPLEMENT -> {
				paragraphs.add(text(draft, "letters.supplement", locale, you));
				paragraphs.addAll(missing(draft, locale));
				draft.due()
					.ifPresent((due) -> paragraphs
						.add(text(draft, "letters.supplement.due", locale, you, day(due, locale))));
				paragraphs.add(text(draft, "letters.supplement.silence", locale, you));
			}
			case NOT_ACCEPTED -> paragraphs.add(text(draft, "letters.declined", locale, you));
			case EXTENSION -> {
				paragraphs.add(text(draft, "letters.extended", locale));
				draft.due()
					.ifPresent((due) -> paragraphs.add(text(draft, "letters.extended.due", locale, day(due, locale))));
			}
			case ABANDONED -> paragraphs.add(text(draft, "letters.abandoned", locale, you));
			case DECISION -> {
				Outcome outcome = draft.decision().orElseThrow().outcome();
				file.acceptedAt()
					.ifPresent((at) -> paragraphs
						.add(text(draft, "letters.decided.accepted", locale, day(Times.day(at), locale))));
				paragraphs.add(text(draft, "letters.decided." + outcome, locale, you, file.subject()));
			}
		}
		return paragraphs;
	}

	private List<String> closing(Draft draft, Locale locale) {
		String you = you(draft, locale);
		List<String> paragraphs = new ArrayList<>();
		draft.decision()
			.ifPresent((decision) -> paragraphs.addAll(this.reasons.paragraphs(decision, draft.file().kind(), locale)));
		Optional.ofNullable(draft.facts().get("reason"))
			.filter((reason) -> draft.kind() == LetterKind.EXTENSION && !reason.isBlank())
			.ifPresent((reason) -> paragraphs.add(text(draft, "letters.reason", locale, reason)));
		if (draft.decision().map(Decision::outcome).filter(Outcome::opens).isPresent()) {
			draft.file().content().sharing().ifPresent((ask) -> paragraphs.add(terms(draft, ask, locale)));
			paragraphs.add(text(draft, "letters.delivery", locale, you));
		}
		if (draft.kind() == LetterKind.ABANDONED) {
			paragraphs.add(text(draft, "letters.abandoned.again", locale, you));
		}
		if (draft.kind() == LetterKind.SUPPLEMENT) {
			paragraphs.add(text(draft, "letters.supplement.basis", locale));
		}
		if (draft.kind() == LetterKind.DECISION || draft.kind() == LetterKind.NOT_ACCEPTED
				|| draft.kind() == LetterKind.ABANDONED) {
			boolean own = CHINESE.equals(locale) && draft.file().kind() == Kind.OPEN;
			paragraphs.add(own ? draft.remedies() : text(draft, "letters.remedies", locale, you));
		}
		return paragraphs;
	}

	/** How and until when a department uses what is shared. */
	private String terms(Draft draft, SharingAsk ask, Locale locale) {
		String method = text("SharingMethod." + ask.method(), locale);
		return ask.until()
			.map((until) -> text("letters.SHARE.terms.until", locale, method, day(until, locale)))
			.orElseGet(() -> text("letters.SHARE.terms", locale, method));
	}

	private List<String> missing(Draft draft, Locale locale) {
		List<String> lines = draft.missing();
		List<String> numbered = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			String number = CHINESE.equals(locale) ? this.dates.numeral(i + 1) : Integer.toString(i + 1);
			numbered.add(text(draft, "letters.supplement.line", locale, number, lines.get(i).strip()));
		}
		return numbered;
	}

	private String you(Draft draft, Locale locale) {
		boolean citizen = draft.file().applicant().kind() == ApplicantType.CITIZEN;
		return text(draft, citizen ? "letters.you.person" : "letters.you.organization", locale);
	}

	private String day(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofPattern(text("letters.format.day", locale), locale).format(day);
	}

	/** In the words of a sharing request where it has any, else in the common ones. */
	private String text(Draft draft, String key, Locale locale, Object... args) {
		if (draft.file().kind() != Kind.SHARE) {
			return text(key, locale, args);
		}
		String own = "letters.SHARE." + key.substring("letters.".length());
		String said = this.messages.getMessage(own, args, null, locale);
		return (said != null) ? said : text(key, locale, args);
	}

	private String text(String key, Locale locale, Object... args) {
		return this.messages.getMessage(key, args, locale);
	}

	/**
	 * What a letter is written from.
	 *
	 * @param kind which letter
	 * @param file the case
	 * @param department who writes
	 * @param number the letter's number
	 * @param remedies the department's remedies paragraph
	 * @param missing what a supplement must bring, one line each
	 * @param facts facts of the event
	 * @param due the day that the letter names, empty when it names none
	 * @param at when it is issued
	 * @param reader language of the applicant
	 */
	record Draft(LetterKind kind, CaseFile file, Department department, String number, String remedies,
			List<String> missing, Map<String, String> facts, Optional<LocalDate> due, Instant at, Locale reader) {

		/** The decision, for the letters that tell of one. */
		Optional<Decision> decision() {
			return this.file.decision()
				.filter((one) -> this.kind == LetterKind.DECISION || this.kind == LetterKind.NOT_ACCEPTED);
		}

	}

}
