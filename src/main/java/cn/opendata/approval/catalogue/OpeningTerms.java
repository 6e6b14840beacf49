package cn.opendata.approval.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Violation;

/**
 * Opening class with what it must state: conditions and ground for ON_APPLICATION, ground
 * and basis for NOT_OPEN.
 */
record OpeningTerms(OpeningClass type, String conditions, String ground, String document, String article) {

	static final OpeningTerms OPEN = new OpeningTerms(OpeningClass.OPEN, "", "", "", "");

	OpeningTerms {
		conditions = EntryTexts.clean(conditions);
		ground = EntryTexts.clean(ground);
		document = EntryTexts.clean(document);
		article = EntryTexts.clean(article);
	}

	public Optional<LegalBasis> basis() {
		return (this.document.isEmpty() || this.article.isEmpty()) ? Optional.empty()
				: Optional.of(new LegalBasis("", this.document, this.article));
	}

	List<Violation> violations() {
		List<Violation> wrong = new ArrayList<>();
		if (this.type == null) {
			wrong.add(Violation.of("opening", "catalogue.error.opening.required"));
		}
		if (this.type == OpeningClass.ON_APPLICATION && this.conditions.isEmpty()) {
			wrong.add(Violation.of("conditions", "catalogue.error.opening.conditions"));
		}
		if (this.type != null && this.type != OpeningClass.OPEN && this.ground.isEmpty()) {
			wrong.add(Violation.of("ground", "catalogue.error.opening.ground"));
		}
		boolean basis = this.type == OpeningClass.NOT_OPEN;
		if ((basis || !this.article.isEmpty()) && this.document.isEmpty()) {
			wrong.add(Violation.of("document", "catalogue.error.opening.document"));
		}
		if ((basis || !this.document.isEmpty()) && this.article.isEmpty()) {
			wrong.add(Violation.of("article", "catalogue.error.opening.article"));
		}
		EntryTexts.limit(wrong, "conditions", this.conditions, 1000);
		EntryTexts.limit(wrong, "ground", this.ground, 1000);
		EntryTexts.limit(wrong, "document", this.document, 200);
		EntryTexts.limit(wrong, "article", this.article, 200);
		return wrong;
	}

}
