package cn.opendata.approval.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.CasePanel;
import cn.opendata.approval.request.RequestEvent;
import org.springframework.stereotype.Component;

/**
 * The timeline on the case page: everything for staff, with a mark on what the applicant
 * sees too; for the applicant only that, without names of staff.
 */
@Component
class TimelinePanel implements CasePanel {

	private final StoredAuditTrail trail;

	private final Sentences sentences;

	private final CaseFiles cases;

	TimelinePanel(StoredAuditTrail trail, Sentences sentences, CaseFiles cases) {
		this.trail = trail;
		this.sentences = sentences;
		this.cases = cases;
	}

	@Override
	public int order() {
		return 200;
	}

	@Override
	public String fragment() {
		return "audit/timeline :: panel";
	}

	@Override
	public Optional<Map<String, Object>> model(Actor actor, CaseFile file) {
		boolean applicant = !this.cases.readsAsStaff(actor, file);
		List<Moment> moments = this.trail.ofCase(file.id())
			.stream()
			.filter((line) -> !applicant || shown(line))
			.map((line) -> moment(line, applicant, file.kind() != Kind.SUPERVISE, actor.locale()))
			.toList();
		List<Moment> main = moments.stream().filter((moment) -> ofCase(moment.resource())).toList();
		return moments.isEmpty() ? Optional.empty() : Optional
			.of(Map.of("main", main, "all", moments, "applicant", applicant, "sharing", file.kind() == Kind.SHARE));
	}

	private Moment moment(AuditLine line, boolean applicant, boolean ofWhoAsks, Locale locale) {
		String who = applicant ? this.sentences.unnamed(line, locale) : this.sentences.named(line, locale);
		return new Moment(this.sentences.time(line.at(), locale), line.at().toString(),
				this.sentences.sentence(line, who, locale), this.sentences.details(line, applicant, locale),
				!applicant && ofWhoAsks && shown(line), line.resource());
	}

	/** Tasks and clocks come and go with the acts; the acts themselves tell the story. */
	private static boolean ofCase(String resource) {
		return !"task".equals(resource) && !"clock".equals(resource);
	}

	/** Whether the applicant may see it. */
	static boolean shown(AuditLine line) {
		return "request".equals(line.resource()) && RequestEvent.Type.valueOf(line.action()).shown();
	}

	/**
	 * A moment of the timeline.
	 *
	 * @param time when, in words
	 * @param instant when, for machines
	 * @param sentence what happened
	 * @param details facts with their labels
	 * @param seen whether to mark that the applicant sees it too
	 * @param resource kind of thing, for the icon
	 */
	record Moment(String time, String instant, String sentence, List<Sentences.Detail> details, boolean seen,
			String resource) {
	}

}
