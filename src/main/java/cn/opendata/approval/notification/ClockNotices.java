package cn.opendata.approval.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockEvent;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Rung;
import cn.opendata.approval.notification.Saying.Word;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.ClockKeepers;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Warns as a limit comes near, and tells those above when it has passed: each rung of the
 * ladder reaches named people.
 */
@Component
class ClockNotices {

	/** The last day of a grant: warned of by calendar days. */
	private static final String GRANT_END = "GRANT_END";

	private static final String ORDERS_ANSWER = "SUPERVISION_ANSWER";

	private final Notices notices;

	private final Organizations organizations;

	private final CaseFiles cases;

	private final Ladder ladder;

	ClockNotices(Notices notices, Organizations organizations, CaseFiles cases, Ladder ladder) {
		this.notices = notices;
		this.organizations = organizations;
		this.cases = cases;
		this.ladder = ladder;
	}

	@EventListener
	void on(ClockEvent event) {
		CaseClock clock = event.clock();
		if (event.type() != ClockEvent.Type.REACHED || event.rung().isEmpty()
				|| !ClockSubject.REQUEST.equals(clock.subject().kind())) {
			return;
		}
		CaseFile file = this.cases.get(new RequestId(clock.subject().id()));
		Rung rung = event.rung().get();
		if (ClockKeepers.ofWhoAsked(clock)) {
			remindApplicant(file, clock, rung);
			return;
		}
		if (ClockKeepers.ofThirdParty(clock) && rung.kind() != Rung.Kind.WARNING) {
			return;
		}
		// that the answer to an order is late is told with the order itself
		if (clock.rule().code().equals(ORDERS_ANSWER) && rung.kind() == Rung.Kind.EXPIRED) {
			return;
		}
		warn(file, clock, rung);
	}

	private void remindApplicant(CaseFile file, CaseClock clock, Rung rung) {
		if (rung.kind() != Rung.Kind.WARNING) {
			return;
		}
		String name = clock.rule().code().equals(GRANT_END) ? GRANT_END
				: clock.rule().code().endsWith("_SUPPLEMENT_REPLY") ? "REPLY" : "OWN";
		Saying saying = saying(name, file, clock, rung);
		this.organizations.person(file.applicant().person())
			.ifPresent((person) -> this.notices.tell(person,
					file.applicant().email().isBlank() ? person.email() : file.applicant().email(),
					MailGroup.OWN_REQUESTS, saying, "/cases/" + file.number()));
	}

	private void warn(CaseFile file, CaseClock clock, Rung rung) {
		boolean inHouse = ClockKeepers.ofAskingHeads(clock) && file.asking().isPresent();
		DepartmentId department = ClockKeepers.department(file, clock, this.organizations);
		List<Person> charge = inHouse ? this.ladder.heads(department) : this.ladder.inCharge(file, department);
		boolean today = rung.kind() == Rung.Kind.WARNING && rung.workdays() == 0;
		Saying saying = saying(today ? "TODAY" : rung.kind().name(), file, clock, rung)
			.with("department", Word.plain(this.organizations.department(department).map(Department::name).orElse("")))
			.with("charge", Word.plain(charge.stream().map(Person::name).collect(Collectors.joining(" "))));
		List<Person> readers = new ArrayList<>();
		switch (rung.kind()) {
			case WARNING -> {
				readers.addAll(charge);
				if (today) {
					readers.addAll(this.ladder.heads(department));
				}
			}
			case EXPIRED -> {
				readers.addAll(this.ladder.heads(department));
				readers.addAll(this.ladder.supervisors(department));
			}
			case ESCALATED -> readers.addAll(this.ladder.supervisorsAbove(department));
		}
		once(readers)
			.forEach((person) -> this.notices.tell(person, MailGroup.WARNINGS, saying, "/cases/" + file.number()));
	}

	private static Saying saying(String name, CaseFile file, CaseClock clock, Rung rung) {
		LocalDate due = clock.due().due().orElse(clock.due().start());
		return new Saying("notification.clock." + name, Word.plain(file.number()), Word.plain(file.subject()),
				Word.plain(Integer.toString(rung.workdays())), Word.day(due),
				Word.key("calendar.rule." + clock.rule().code()))
			.with("due", Word.day(due));
	}

	private static List<Person> once(List<Person> people) {
		Map<String, Person> once = new LinkedHashMap<>();
		people.forEach((person) -> once.putIfAbsent(person.id().value(), person));
		return List.copyOf(once.values());
	}

}
