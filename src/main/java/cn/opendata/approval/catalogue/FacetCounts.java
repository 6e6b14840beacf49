package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts the values of one field over all matching documents.
 */
final class FacetCounts implements CollectorManager<FacetCounts.Leaves, Map<String, Integer>> {

	private final String field;

	FacetCounts(String field) {
		this.field = field;
	}

	@Override
	public Leaves newCollector() {
		return new Leaves();
	}

	@Override
	public Map<String, Integer> reduce(Collection<Leaves> collectors) throws IOException {
		Map<String, Integer> counts = new HashMap<>();
		for (Leaves leaves : collectors) {
			leaves.flush();
			leaves.total.forEach((value, count) -> counts.merge(value, count, Integer::sum));
		}
		return counts;
	}

	final class Leaves extends SimpleCollector {

		private final Map<String, Integer> total = new HashMap<>();

		private SortedSetDocValues values;

		private int[] counts = new int[0];

		@Override
		protected void doSetNextReader(LeafReaderContext context) throws IOException {
			flush();
			this.values = DocValues.getSortedSet(context.reader(), FacetCounts.this.field);
			this.counts = new int[(int) this.values.getValueCount()];
		}

		@Override
		public void collect(int doc) throws IOException {
			if (this.values.advanceExact(doc)) {
				for (int i = this.values.docValueCount(); i > 0; i--) {
					this.counts[(int) this.values.nextOrd()]++;
				}
			}
		}

		@Override
		public ScoreMode scoreMode() {
			return ScoreMode.COMPLETE_NO_SCORES;
		}

		private void flush() throws IOException {
			for (int ord = 0; ord < this.counts.length; ord++) {
				if (this.counts[ord] > 0) {
					this.total.merge(this.values.lookupOrd(ord).utf8ToString(), this.counts[ord], Integer::sum);
				}
			}
			this.counts = new int[0];
		}

	}

}
