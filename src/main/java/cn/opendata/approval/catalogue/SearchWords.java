package cn.opendata.approval.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Turns what was typed into a query. There is no query language: every character is just
 * text, so nothing that is typed can be wrong.
 */
final class SearchWords {

	private static final Map<String, Float> FIELDS = Map.of("title", 8f, "keywords", 4f, "items", 4f, "providerName",
			3f, "summary", 1f);

	private static final SearchAnalyzer ANALYZER = new SearchAnalyzer(false);

	private SearchWords() {
	}

	/** The whole search but for one facet, {@code null} for all of it. */
	static Query query(Search search, Facet but) {
		BooleanQuery.Builder all = new BooleanQuery.Builder().add(words(search), Occur.MUST);
		for (Entry<Facet, Set<String>> chosen : search.chosen().entrySet()) {
			if (chosen.getKey() != but) {
				List<BytesRef> values = chosen.getValue().stream().map(BytesRef::new).toList();
				all.add(new TermInSetQuery(chosen.getKey().field(), values), Occur.FILTER);
			}
		}
		return all.build();
	}

	private static Query words(Search search) {
		String text = search.text();
		Map<String, Float> fields = new HashMap<>(FIELDS);
		search.audience().texts().forEach((field) -> fields.put(field, 2f));
		if (text.isBlank()) {
			return new MatchAllDocsQuery();
		}
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		boolean any = false;
		for (String chunk : text.split("[\\s\\p{P}&&[^-_./]]+", 12)) {
			List<String> tokens = ANALYZER.tokens(chunk, 40);
			if (!tokens.isEmpty()) {
				all.add(chunk(tokens, fields), Occur.MUST);
				any = true;
			}
		}
		Query code = new BoostQuery(new TermQuery(new Term("code", text.strip().toUpperCase(Locale.ROOT))), 100);
		return new BooleanQuery.Builder().add(any ? all.build() : new MatchNoDocsQuery(), Occur.SHOULD)
			.add(code, Occur.SHOULD)
			.setMinimumNumberShouldMatch(1)
			.build();
	}

	/** Short words must match whole, of long ones three pairs in four. */
	private static Query chunk(List<String> tokens, Map<String, Float> weights) {
		BooleanQuery.Builder some = new BooleanQuery.Builder();
		List<String> distinct = tokens.stream().distinct().toList();
		distinct.forEach((token) -> some.add(token(token, weights), Occur.SHOULD));
		int n = distinct.size();
		return some.setMinimumNumberShouldMatch((n <= 2) ? n : (int) Math.ceil(n * 0.75)).build();
	}

	private static Query token(String token, Map<String, Float> weights) {
		boolean latin = token.length() > 1 && token.chars().allMatch((c) -> c < 0x250);
		List<Query> fields = weights.entrySet().stream().map((field) -> {
			Term term = new Term(field.getKey(), token);
			Query query = latin ? new BooleanQuery.Builder().add(new TermQuery(term), Occur.SHOULD)
				.add(new PrefixQuery(term), Occur.SHOULD)
				.build() : new TermQuery(term);
			return (Query) new BoostQuery(query, field.getValue());
		}).toList();
		return new DisjunctionMaxQuery(fields, 0.1f);
	}

}
