package cn.opendata.approval.catalogue;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.apache.lucene.document.Document;

/**
 * A found entry, as lists show it; on what terms it is shared, to departments only.
 */
record Hit(String code, String title, String summary, String provider, String providerName, String theme,
		String opening, String sharing, String cycle, List<String> formats, String updated, int version,
		@JsonIgnore String method, @JsonIgnore String sharingTerms) {

	static Hit of(Document document) {
		return new Hit(document.get("code"), document.get("title"), document.get("summary"), document.get("provider"),
				document.get("providerName"), document.get("theme"), document.get("opening"), document.get("sharing"),
				document.get("cycle"), List.of(document.getValues("format")), document.get("updatedOn"),
				Integer.parseInt(document.get("version")), document.get("method"), document.get("sharingTerms"));
	}

}
