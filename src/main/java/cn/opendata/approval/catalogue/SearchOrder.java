package cn.opendata.approval.catalogue;

import java.util.List;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * In which order found entries come.
 */
enum SearchOrder {

	/** 相关度. */
	RELEVANCE(SortField.FIELD_SCORE, by("updated")),
	/** 最新发布. */
	NEWEST(by("published")),
	/** 最近更新. */
	UPDATED(by("updated")),
	/** 最受关注. */
	POPULAR(by("popular"), by("updated"));

	private final Sort sort;

	SearchOrder(SortField... fields) {
		List<SortField> all = new java.util.ArrayList<>(List.of(fields));
		all.add(new SortField("code", SortField.Type.STRING));
		this.sort = new Sort(all.toArray(SortField[]::new));
	}

	Sort sort() {
		return this.sort;
	}

	private static SortField by(String field) {
		return new SortField(field, SortField.Type.LONG, true);
	}

}
