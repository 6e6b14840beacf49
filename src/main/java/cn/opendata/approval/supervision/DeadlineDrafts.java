package cn.opendata.approval.supervision;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.supervision.Issuing.Draft;
import cn.opendata.approval.supervision.SupervisionOrder.Missed;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What an order of the ladder says: the case, who has it in hand, the day it fell due and
 * where the limit is written. Issued in Chinese, as every paper of the house.
 */
@Component
class DeadlineDrafts {

	private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

	private final ObjectProvider<InCharge> charge;

	private final MessageSource messages;

	DeadlineDrafts(ObjectProvider<InCharge> charge, MessageSource messages) {
		this.charge = charge;
		this.messages = messages;
	}

	Draft of(CaseFile file, CaseClock clock, DepartmentId department, Person head) {
		LocalDate due = clock.due().due().orElseThrow();
		String rule = text("calendar.rule." + clock.rule().code());
		String names = this.charge.stream()
			.flatMap((door) -> door.of(file).stream())
			.map(Person::name)
			.distinct()
			.collect(Collectors.joining(" "));
		return new Draft(OrderType.DEADLINE, Optional.empty(), Optional.of(file), file.content().entry(),
				Optional.of(new Missed(clock.id(), clock.rule().code(), due)), names,
				text("supervision.deadline.subject", file.number(), file.subject()),
				text("supervision.deadline.demand", file.number(), file.subject(), rule, due.getYear() + "",
						due.getMonthValue(), due.getDayOfMonth()),
				clock.rule().basis(), department, head, 0);
	}

	private String text(String key, Object... args) {
		return this.messages.getMessage(key, args, OFFICIAL);
	}

}
