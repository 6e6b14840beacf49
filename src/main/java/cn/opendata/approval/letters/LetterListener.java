package cn.opendata.approval.letters;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Extensions;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.RequestEvent.Type;
import cn.opendata.approval.request.SupplementNotice;
import cn.opendata.approval.shared.Times;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Issues the letter of an event in the event's own transaction: what is decided and what
 * is written never differ.
 */
@Component
class LetterListener {

	private static final Map<Type, LetterKind> KINDS = new EnumMap<>(Map.of(Type.ACCEPTED, LetterKind.ACCEPTANCE,
			Type.SUPPLEMENT_ASKED, LetterKind.SUPPLEMENT, Type.NOT_ACCEPTED, LetterKind.NOT_ACCEPTED, Type.DECIDED,
			LetterKind.DECISION, Type.EXTENDED, LetterKind.EXTENSION, Type.ABANDONED, LetterKind.ABANDONED));

	/**
	 * Between departments there is none of acceptance: the answer counts from receipt.
	 */
	private static final Set<LetterKind> BETWEEN_DEPARTMENTS = EnumSet.of(LetterKind.SUPPLEMENT, LetterKind.DECISION,
			LetterKind.EXTENSION, LetterKind.ABANDONED);

	private final CaseFiles cases;

	private final Extensions extensions;

	private final Clocks clocks;

	private final Organizations organizations;

	private final DepartmentTexts texts;

	private final StoredLetters letters;

	LetterListener(CaseFiles cases, Extensions extensions, Clocks clocks, Organizations organizations,
			DepartmentTexts texts, StoredLetters letters) {
		this.cases = cases;
		this.extensions = extensions;
		this.clocks = clocks;
		this.organizations = organizations;
		this.texts = texts;
		this.letters = letters;
	}

	@EventListener
	void on(RequestEvent event) {
		LetterKind kind = KINDS.get(event.type());
		if (kind == null || !written(event.kind(), kind)) {
			return;
		}
		CaseFile file = this.cases.get(event.request());
		Department department = event.department()
			.flatMap(this.organizations::department)
			.orElseGet(this.organizations::platformOffice);
		DepartmentTexts.Texts texts = this.texts.of(department);
		Locale reader = this.organizations.person(event.applicant())
			.map(Person::locale)
			.orElse(Locale.SIMPLIFIED_CHINESE);
		this.letters.issue(texts.shortName(), (number) -> new LetterWriter.Draft(kind, file, department, number,
				texts.remedies(), missing(kind, event), facts(event), due(event), event.at(), reader), event);
	}

	private static boolean written(Kind kind, LetterKind letter) {
		return kind == Kind.OPEN || (kind == Kind.SHARE && BETWEEN_DEPARTMENTS.contains(letter));
	}

	/** The facts of the event, with the reason of an extension. */
	private Map<String, String> facts(RequestEvent event) {
		if (event.type() != Type.EXTENDED) {
			return event.facts();
		}
		Map<String, String> facts = new LinkedHashMap<>(event.facts());
		this.extensions.of(event.request()).ifPresent((extension) -> facts.putIfAbsent("reason", extension.reason()));
		return facts;
	}

	private List<String> missing(LetterKind kind, RequestEvent event) {
		return (kind != LetterKind.SUPPLEMENT) ? List.of()
				: this.cases.supplement(event.request()).map(SupplementNotice::missing).orElse(List.of());
	}

	private Optional<LocalDate> due(RequestEvent event) {
		String told = event.facts().getOrDefault("due", "");
		if (told.matches("\\d{4}-\\d{2}-\\d{2}")) {
			return Optional.of(LocalDate.parse(told));
		}
		boolean sharing = event.kind() == Kind.SHARE;
		String rule = (event.type() == Type.SUPPLEMENT_ASKED)
				? (sharing ? "SHARE_SUPPLEMENT_REPLY" : "OPEN_SUPPLEMENT_REPLY")
				: (sharing ? "SHARE_PROVIDE" : "OPEN_DECIDE_DELIVER");
		return this.clocks.running(new ClockSubject(ClockSubject.REQUEST, event.request().value()), rule)
			.map(CaseClock::due)
			.flatMap((due) -> due.due())
			.filter((day) -> !day.isBefore(Times.day(event.at())));
	}

}
