package cn.opendata.approval.audit;

import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.CaseTimeline;
import org.springframework.stereotype.Component;

/**
 * The timeline as lines, for programs.
 */
@Component
class RecordedTimeline implements CaseTimeline {

	private final StoredAuditTrail trail;

	private final Sentences sentences;

	private final CaseFiles cases;

	RecordedTimeline(StoredAuditTrail trail, Sentences sentences, CaseFiles cases) {
		this.trail = trail;
		this.sentences = sentences;
		this.cases = cases;
	}

	@Override
	public List<Line> of(Actor reader, CaseFile file) {
		boolean applicant = !this.cases.readsAsStaff(reader, file);
		return this.trail.ofCase(file.id())
			.stream()
			.filter((line) -> !applicant || TimelinePanel.shown(line))
			.map((line) -> line(line, applicant, reader))
			.toList();
	}

	private Line line(AuditLine line, boolean applicant, Actor reader) {
		String who = applicant ? this.sentences.unnamed(line, reader.locale())
				: this.sentences.named(line, reader.locale());
		return new Line(line.at(), line.action(), this.sentences.sentence(line, who, reader.locale()));
	}

}
