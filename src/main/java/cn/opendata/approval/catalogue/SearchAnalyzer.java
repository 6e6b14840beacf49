package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts Chinese text into overlapping pairs of characters and Latin text into words. What
 * is indexed also has the single characters, so that one character can be looked for.
 */
final class SearchAnalyzer extends Analyzer {

	private static final int ALL = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA
			| CJKBigramFilter.HANGUL;

	private final boolean singles;

	SearchAnalyzer(boolean singles) {
		this.singles = singles;
	}

	@Override
	protected TokenStreamComponents createComponents(String field) {
		Tokenizer words = new StandardTokenizer();
		TokenStream lower = new LowerCaseFilter(new CJKWidthFilter(words));
		return new TokenStreamComponents(words, new CJKBigramFilter(lower, ALL, this.singles));
	}

	/** The tokens of a text, at most so many. */
	List<String> tokens(String text, int most) {
		List<String> tokens = new ArrayList<>();
		try (TokenStream stream = tokenStream("any", text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken() && tokens.size() < most) {
				tokens.add(term.toString());
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return tokens;
	}

}
