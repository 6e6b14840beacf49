package cn.opendata.approval.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Extension.Verdict;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Violation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link Extensions}.
 */
@Service
@Transactional
class ExtensionDesk implements Extensions {

	private static final String STEP = "decide-extension";

	private static final Set<RequestEvent.Type> OVER = EnumSet.of(RequestEvent.Type.DECIDED,
			RequestEvent.Type.WITHDRAWN, RequestEvent.Type.ABANDONED);

	private final CaseDesk desk;

	private final CaseClocks clocks;

	private final ExtensionStore extensions;

	private final ReviewStore reviews;

	ExtensionDesk(CaseDesk desk, CaseClocks clocks, ExtensionStore extensions, ReviewStore reviews) {
		this.desk = desk;
		this.clocks = clocks;
		this.extensions = extensions;
		this.reviews = reviews;
	}

	@Override
	public void ask(RequestId id, Actor by, int days, String reason) {
		DataRequest c = this.desk.forAct(id, by, "askExtension");
		Instant now = this.desk.now();
		CaseClock clock = this.clocks.running(c, CaseClocks.answer(c.kind))
			.orElseThrow(() -> Refused.conflict("request.error.extension.closed"));
		if (clock.overdue(now)) {
			throw Refused.conflict("calendar.error.extend.late");
		}
		String words = (reason != null) ? reason.strip() : "";
		List<Violation> wrong = new ArrayList<>();
		if (days < 1 || days > clock.rule().maxExtension()) {
			wrong.add(Violation.of("days", "calendar.error.extend.days", clock.rule().maxExtension()));
		}
		if (words.length() < 5) {
			wrong.add(Violation.of("reason", "request.error.reason.required"));
		}
		if (words.length() > 1000) {
			wrong.add(Violation.of("reason", "request.check.long", 1000));
		}
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		this.extensions.ask(id, by, days, words, now);
		this.reviews.opinion(id, by, "ask-extension", "ASKED", words, now);
		this.desk.tell(c, RequestEvent.Type.EXTENSION_ASKED, by, Map.of("days", String.valueOf(days)));
	}

	@Override
	public void decide(RequestId id, Actor by, boolean consents, String text) {
		DataRequest c = this.desk.forAct(id, by, "decideExtension");
		Extension asked = pending(id).orElseThrow(() -> Refused.conflict("request.error.extension.settled"));
		String words = (text != null) ? text.strip() : "";
		if (!consents && words.length() < 5) {
			throw Refused.invalid("text", "request.error.return.required");
		}
		Instant now = this.desk.now();
		if (consents) {
			CaseClock clock = this.clocks.extend(c, asked.days(), now);
			settled(c, by, Verdict.CONSENTED, words, now);
			this.desk.tell(c, RequestEvent.Type.EXTENDED, by, Map.of("days", String.valueOf(asked.days()), "due",
					clock.due().due().map(LocalDate::toString).orElse("")));
		}
		else {
			settled(c, by, Verdict.DENIED, words, now);
			this.desk.tell(c, RequestEvent.Type.EXTENSION_DENIED, by, Map.of());
		}
	}

	@Override
	public void lapse(RequestId id) {
		DataRequest c = this.desk.get(id);
		if (pending(id).isEmpty()) {
			return;
		}
		this.extensions.settle(id, Verdict.LAPSED, "", Actor.system(), this.desk.now());
		this.desk.tell(c, RequestEvent.Type.EXTENSION_LAPSED, Actor.system(), Map.of());
	}

	/** Once the case is answered or gone, nobody decides on more time for it. */
	@EventListener
	void on(RequestEvent event) {
		if (OVER.contains(event.type()) && pending(event.request()).isPresent()) {
			this.extensions.settle(event.request(), Verdict.LAPSED, "", Actor.system(), this.desk.now());
		}
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Extension> of(RequestId id) {
		return this.extensions.find(id);
	}

	@Override
	@Transactional(readOnly = true)
	public int most(RequestId id) {
		DataRequest c = this.desk.get(id);
		if (this.extensions.find(id).isPresent()) {
			return 0;
		}
		return this.clocks.running(c, CaseClocks.answer(c.kind))
			.filter((clock) -> !clock.overdue(this.desk.now()))
			.map((clock) -> clock.rule().maxExtension())
			.orElse(0);
	}

	private Optional<Extension> pending(RequestId id) {
		return this.extensions.find(id).filter(Extension::pending);
	}

	private void settled(DataRequest c, Actor by, Verdict verdict, String words, Instant now) {
		this.extensions.settle(c.id, verdict, words, by, now);
		this.reviews.opinion(c.id, by, STEP, verdict.name(), words, now);
	}

}
