package cn.opendata.approval.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Violation;

/**
 * Sharing class with what it must state: conditions for CONDITIONAL, basis for
 * NOT_SHARED.
 */
record SharingTerms(SharingClass type, String conditions, String document, String article, SharingMethod method) {

	static final SharingTerms DEFAULT = new SharingTerms(SharingClass.UNCONDITIONAL, "", "", "", SharingMethod.FILE);

	SharingTerms {
		conditions = EntryTexts.clean(conditions);
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
			wrong.add(Violation.of("sharing", "catalogue.error.sharing.required"));
		}
		if (this.method == null) {
			wrong.add(Violation.of("method", "catalogue.error.method.required"));
		}
		if (this.type == SharingClass.CONDITIONAL && this.conditions.isEmpty()) {
			wrong.add(Violation.of("sharingConditions", "catalogue.error.sharing.conditions"));
		}
		if (this.type == SharingClass.NOT_SHARED && this.document.isEmpty()) {
			wrong.add(Violation.of("sharingDocument", "catalogue.error.sharing.document"));
		}
		if (this.type == SharingClass.NOT_SHARED && this.article.isEmpty()) {
			wrong.add(Violation.of("sharingArticle", "catalogue.error.sharing.article"));
		}
		EntryTexts.limit(wrong, "sharingConditions", this.conditions, 1000);
		EntryTexts.limit(wrong, "sharingDocument", this.document, 200);
		EntryTexts.limit(wrong, "sharingArticle", this.article, 200);
		return wrong;
	}

}
