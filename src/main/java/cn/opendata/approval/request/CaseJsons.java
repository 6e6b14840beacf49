package cn.opendata.approval.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.calendar.Due;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Violation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Cases as the interface for programs writes them.
 */
@Component
class CaseJsons {

	private final CaseFiles cases;

	private final SharingFacts sharing;

	private final Clocks clocks;

	private final ObjectProvider<CaseTimeline> timeline;

	private final CaseText text;

	private final MessageSource messages;

	private final Clock clock;

	CaseJsons(CaseFiles cases, SharingFacts sharing, Clocks clocks, ObjectProvider<CaseTimeline> timeline,
			CaseText text, MessageSource messages, Clock clock) {
		this.cases = cases;
		this.sharing = sharing;
		this.clocks = clocks;
		this.timeline = timeline;
		this.text = text;
		this.messages = messages;
		this.clock = clock;
	}

	Short brief(DataRequest c) {
		return new Short(c.id.value(), c.number.isEmpty() ? null : c.number, c.kind, c.subject, c.status,
				word(c.kind.statusKey(c.status)), c.outcome, c.submittedAt);
	}

	Draft draft(ApplicationDesk.Working w, List<Violation> faults) {
		return new Draft(w.id().value(), w.number().isEmpty() ? null : w.number(), w.status(), w.content(),
				w.attachments().stream().map(CaseJsons::file).toList(),
				faults.stream().map((one) -> new Fault(one.field(), word(one.code(), one.args().toArray()))).toList());
	}

	Whole whole(Actor reader, CaseFile file) {
		List<CaseTimeline.Line> lines = this.timeline.stream()
			.flatMap((source) -> source.of(reader, file).stream())
			.toList();
		Optional<SharingFacts.View> shared = this.sharing.of(reader, file);
		return new Whole(file.id().value(), file.number(), file.kind(), file.status(), word(file.statusKey()),
				file.subject(), file.department().map((id) -> id.value()).orElse(null),
				this.text.department(file.department()), file.content(), file.submittedAt().orElse(null),
				file.acceptedAt().orElse(null), this.cases.actions(reader, file),
				this.clocks.of(CaseClocks.subject(file.id())).stream().map(this::clock).toList(), lines,
				file.decision().map(CaseJsons::decision).orElse(null),
				this.cases.supplement(file.id()).map(SupplementNotice::missing).orElse(List.of()),
				this.cases.attachments(file.id()).stream().map(CaseJsons::file).toList(),
				shared.map(this::sharing).orElse(null), shared.flatMap(CaseJsons::extension).orElse(null));
	}

	static FileJson file(StoredFile f) {
		return new FileJson(f.id().value(), f.name(), f.type(), f.size(), f.sha256());
	}

	private ClockJson clock(CaseClock c) {
		Due due = c.due();
		return new ClockJson(c.rule().code(), c.rule().unit().name(), c.days() + c.extension(), due.start(),
				due.due().orElse(null), due.dueInstant().orElse(null), c.running(), c.paused(),
				c.overdue(this.clock.instant()), due.provisional(), due.counted(), due.skipped(), c.rule().basis());
	}

	private SharingJson sharing(SharingFacts.View view) {
		SharingAsk ask = view.ask();
		List<EntryJson> entries = view.entries()
			.stream()
			.map((one) -> new EntryJson(one.wanted().code().value(), one.wanted().title(), one.wanted().version(),
					one.wanted().sharing(), one.wanted().items(),
					one.change().map(SharingFacts.Change::what).orElse(null)))
			.toList();
		return new SharingJson(ask.type(), ask.asking().value(), view.asking(), ask.basisDocument(), ask.basisArticle(),
				ask.scope(), ask.method(), ask.until().orElse(null), ask.volume(), entries, ask.exception(),
				view.legs());
	}

	private static Optional<ExtensionJson> extension(SharingFacts.View view) {
		if (view.extension().isEmpty() && view.most() == 0) {
			return Optional.empty();
		}
		return Optional.of(view.extension()
			.map((one) -> new ExtensionJson(one.pending() ? "PENDING" : one.verdict().orElseThrow().name(), one.days(),
					one.reason(), one.words(), one.askedAt(), view.most()))
			.orElseGet(() -> new ExtensionJson("NONE", 0, "", "", null, view.most())));
	}

	private static DecisionJson decision(Decision d) {
		return new DecisionJson(d.outcome(), d.reason(), d.ground().orElse(null), d.basis().orElse(null),
				d.conditions(),
				d.items()
					.stream()
					.map((one) -> new ItemJson(one.item(), one.treatment(),
							one.refusal().map(Refusal::ground).orElse(null),
							one.refusal().map(Refusal::reason).orElse(null),
							one.refusal().map(Refusal::basis).orElse(null)))
					.toList(),
				d.at());
	}

	private String word(String code, Object... args) {
		return this.messages.getMessage(code, args, code, LocaleContextHolder.getLocale());
	}

	record Short(String id, String number, Kind kind, String subject, Status status, String statusText, Outcome outcome,
			Instant submittedAt) {
	}

	record Draft(String id, String number, Status status, CaseFile.Content content, List<FileJson> files,
			List<Fault> missing) {
	}

	record Fault(String field, String message) {
	}

	record FileJson(String id, String name, String type, long size, String sha256) {
	}

	record ClockJson(String rule, String unit, int days, LocalDate start, LocalDate due, Instant dueInstant,
			boolean running, boolean paused, boolean overdue, boolean provisional, List<LocalDate> counted,
			List<Due.Skipped> skipped, LegalBasis basis) {
	}

	record ItemJson(String item, ItemDecision.Treatment treatment, RefusalGround ground, String reason,
			LegalBasis basis) {
	}

	record DecisionJson(Outcome outcome, String reason, RefusalGround ground, LegalBasis basis, String conditions,
			List<ItemJson> items, Instant at) {
	}

	record Whole(String id, String number, Kind kind, Status status, String statusText, String subject,
			String departmentId, String department, CaseFile.Content content, Instant submittedAt, Instant acceptedAt,
			Set<String> actions, List<ClockJson> clocks, List<CaseTimeline.Line> timeline, DecisionJson decision,
			List<String> supplementMissing, List<FileJson> files, SharingJson sharing, ExtensionJson extension) {
	}

	/** What a department asks of another one; null where the public asks. */
	record SharingJson(SharingAsk.Type type, String askingId, String asking, String basisDocument, String basisArticle,
			String scope, SharingMethod method, LocalDate until, String volume, List<EntryJson> entries,
			String exception, List<SharingWay.Leg> way) {
	}

	/**
	 * An entry as it was asked for; change says what became of it, for those who handle
	 * the case.
	 */
	record EntryJson(String code, String title, int version, SharingClass sharing, List<String> items,
			SharingFacts.What change) {
	}

	/** State is NONE, PENDING, CONSENTED, DENIED or LAPSED; most is what may be asked. */
	record ExtensionJson(String state, int days, String reason, String words, Instant askedAt, int most) {
	}

}
