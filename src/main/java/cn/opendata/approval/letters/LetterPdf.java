package cn.opendata.approval.letters;

import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Makes a PDF of a letter: A4, after the habit of official documents.
 */
@Component
class LetterPdf {

	private final PdfDocuments documents;

	LetterPdf(PdfDocuments documents) {
		this.documents = documents;
	}

	byte[] render(LetterText text) {
		return this.documents.render("letters/letter", Locale.SIMPLIFIED_CHINESE, Map.of("letter", text));
	}

}
