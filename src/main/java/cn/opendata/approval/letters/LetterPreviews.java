package cn.opendata.approval.letters;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Decision;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.shared.RequestId;
import org.springframework.stereotype.Service;

/**
 * Shows whoever is about to decide what the applicant will read; nothing is numbered or
 * kept.
 */
@Service
public class LetterPreviews {

	private final CaseFiles cases;

	private final Organizations organizations;

	private final DepartmentTexts texts;

	private final LetterWriter writer;

	LetterPreviews(CaseFiles cases, Organizations organizations, DepartmentTexts texts, LetterWriter writer) {
		this.cases = cases;
		this.organizations = organizations;
		this.texts = texts;
		this.writer = writer;
	}

	/**
	 * The letter that would tell of a decision.
	 * @param decision the decision not made yet
	 */
	public LetterPreview of(RequestId request, Decision decision) {
		CaseFile file = decided(this.cases.get(request), decision);
		Department department = file.department()
			.flatMap(this.organizations::department)
			.orElseGet(this.organizations::platformOffice);
		LetterKind kind = (decision.outcome() == Outcome.NOT_ACCEPTED) ? LetterKind.NOT_ACCEPTED : LetterKind.DECISION;
		return LetterPreview.of(this.writer
			.write(new LetterWriter.Draft(kind, file, department, "", this.texts.of(department).remedies(), List.of(),
					Map.of(), Optional.empty(), decision.at(), Locale.SIMPLIFIED_CHINESE)));
	}

	private static CaseFile decided(CaseFile file, Decision decision) {
		return new CaseFile(file.id(), file.number(), file.kind(), file.status(), file.department(), file.applicant(),
				file.content(), file.contentVersion(), file.submittedAt(), file.acceptedAt(), Optional.of(decision),
				file.version());
	}

}
