package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import cn.opendata.approval.catalogue.Search.Found;

/**
 * The full-text index of what is published, in the memory of this node.
 */
@Component
class CatalogueIndex implements DisposableBean {

	/** Up to here found entries are counted. */
	private static final int CAP = 1000;

	private final IndexWriter writer;

	private final SearcherManager searchers;

	CatalogueIndex() {
		try {
			this.writer = new IndexWriter(new ByteBuffersDirectory(),
					new IndexWriterConfig(new SearchAnalyzer(true)).setCommitOnClose(false));
			this.searchers = new SearcherManager(this.writer, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Takes over changes.
	 * @param documents by code; {@code null} takes an entry out
	 */
	void put(Map<String, Document> documents) {
		try {
			for (Map.Entry<String, Document> it : documents.entrySet()) {
				Term code = new Term("code", it.getKey());
				if (it.getValue() != null) {
					this.writer.updateDocument(code, it.getValue());
				}
				else {
					this.writer.deleteDocuments(code);
				}
			}
			this.searchers.maybeRefreshBlocking();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A page by number, from 1. */
	Found page(Search search, int page, int size) {
		return with((searcher) -> {
			TopDocs top = searcher.search(SearchWords.query(search, null), page * size, search.order().sort(), false);
			ScoreDoc[] docs = top.scoreDocs;
			return found(searcher, top,
					Arrays.asList(docs).subList(Math.min((page - 1) * size, docs.length), docs.length),
					docs.length == page * size);
		});
	}

	/** The page after a cursor, the first when it is {@code null}. */
	Found after(Search search, String cursor, int size) {
		return with((searcher) -> {
			FieldDoc after = (cursor != null)
					? SearchCursor.read(cursor, search.order(), searcher.getIndexReader().maxDoc() - 1) : null;
			Query query = SearchWords.query(search, null);
			TopDocs top = (after != null) ? searcher.searchAfter(after, query, size, search.order().sort(), false)
					: searcher.search(query, size, search.order().sort(), false);
			return found(searcher, top, List.of(top.scoreDocs), top.scoreDocs.length == size);
		});
	}

	/** Per facet its values with the number of entries choosing them would give. */
	Map<Facet, Map<String, Integer>> counts(Search search) {
		return with((searcher) -> {
			Map<Facet, Map<String, Integer>> counts = new LinkedHashMap<>();
			for (Facet facet : search.audience().facets()) {
				counts.put(facet, searcher.search(SearchWords.query(search, facet), new FacetCounts(facet.field())));
			}
			return counts;
		});
	}

	int size() {
		return with((searcher) -> searcher.getIndexReader().numDocs());
	}

	private static Found found(IndexSearcher searcher, TopDocs top, List<ScoreDoc> page, boolean full)
			throws IOException {
		List<Hit> hits = new ArrayList<>();
		for (ScoreDoc doc : page) {
			hits.add(Hit.of(searcher.storedFields().document(doc.doc)));
		}
		String next = (full && !page.isEmpty()) ? SearchCursor.write((FieldDoc) page.get(page.size() - 1)) : null;
		boolean more = top.totalHits.relation != TotalHits.Relation.EQUAL_TO;
		return new Found(hits, more ? CAP : top.totalHits.value, more, next);
	}

	private <T> T with(Reading<T> reading) {
		try {
			IndexSearcher searcher = this.searchers.acquire();
			try {
				return reading.of(searcher);
			}
			finally {
				this.searchers.release(searcher);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void destroy() throws IOException {
		this.searchers.close();
		this.writer.close();
	}

	private interface Reading<T> {

		T of(IndexSearcher searcher) throws IOException;

	}

}
