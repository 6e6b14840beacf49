package cn.opendata.approval.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

import cn.opendata.approval.shared.Refused;

/**
 * The place after the last entry of a page, as text.
 */
final class SearchCursor {

	private SearchCursor() {
	}

	static String write(FieldDoc last) {
		StringBuilder text = new StringBuilder();
		for (Object field : last.fields) {
			text.append(text.isEmpty() ? "" : "~");
			text.append((field instanceof BytesRef bytes) ? "s" + bytes.utf8ToString()
					: (field instanceof Float) ? "f" + field : "l" + field);
		}
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a cursor.
	 * @param order the order of the search, which decides the kinds of values
	 * @param last the last document number there is
	 */
	static FieldDoc read(String cursor, SearchOrder order, int last) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			String[] parts = text.split("~");
			String kinds = (order == SearchOrder.RELEVANCE) ? "fls" : (order == SearchOrder.POPULAR) ? "lls" : "ls";
			Object[] fields = new Object[kinds.length()];
			if (parts.length != fields.length) {
				throw new IllegalArgumentException("length");
			}
			for (int i = 0; i < fields.length; i++) {
				fields[i] = value(kinds.charAt(i), parts[i]);
			}
			return new FieldDoc(Math.max(0, last), Float.NaN, fields);
		}
		catch (IllegalArgumentException ex) {
			throw Refused.invalid("cursor", "catalogue.error.cursor");
		}
	}

	private static Object value(char kind, String part) {
		if (part.isEmpty() || part.charAt(0) != kind) {
			throw new IllegalArgumentException("kind");
		}
		String value = part.substring(1);
		return (kind == 'f') ? (Object) Float.valueOf(value)
				: (kind == 'l') ? (Object) Long.valueOf(value) : new BytesRef(value);
	}

}
