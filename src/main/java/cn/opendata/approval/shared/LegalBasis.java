package cn.opendata.approval.shared;

/**
 * The legal basis (依据) that a rule, a restriction or a refusal rests on.
 *
 * @param code short code of an administered basis, empty for one written by hand
 * @param document title of the law or standard, for instance 《政府信息公开条例》; never blank
 * @param article article, for instance 第十四条; never blank
 */
public record LegalBasis(String code, String document, String article) {

	public LegalBasis {
		code = (code != null) ? code.strip() : "";
		document = (document != null) ? document.strip() : "";
		article = (article != null) ? article.strip() : "";
		if (document.isEmpty() || article.isEmpty()) {
			throw new IllegalArgumentException("A legal basis names document and article");
		}
	}

	/**
	 * The basis as a letter shows it: document, then article.
	 */
	public String text() {
		return this.document + this.article;
	}

}
