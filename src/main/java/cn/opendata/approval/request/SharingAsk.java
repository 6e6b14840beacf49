package cn.opendata.approval.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;

/**
 * What a sharing request (共享申请) says beyond the common blocks (国令809 art. 20).
 *
 * @param type ordinary, returned to a lower level, collected by a superior, or a change
 * of a live grant
 * @param asking the department that asks
 * @param basisDocument 使用依据: law or duty, may still be empty in a draft
 * @param basisArticle its article, may be empty for a duty
 * @param scope 使用范围
 * @param method 共享方式
 * @param until 使用时限: last day of use, empty in a draft
 * @param volume estimated volume, may be empty
 * @param entries the entries wanted, all of one provider
 * @param exception why the platform office asks for what is not shared, else empty
 * @param grant the live grant to be renewed or changed, else empty
 */
public record SharingAsk(Type type, DepartmentId asking, String basisDocument, String basisArticle, String scope,
		SharingMethod method, Optional<LocalDate> until, String volume, List<Wanted> entries, String exception,
		Optional<String> grant) {

	public SharingAsk {
		entries = List.copyOf(entries);
	}

	/** The items wanted, each named so that it is unique in the request. */
	List<String> items() {
		return this.entries.stream()
			.flatMap((entry) -> entry.items().stream().map((item) -> label(entry, item)))
			.toList();
	}

	/** The name of an item in decisions: with its entry where there is more than one. */
	public String label(Wanted entry, String item) {
		return (this.entries.size() > 1) ? entry.title() + "/" + item : item;
	}

	/** Whether it asks for what is not shared, which the platform office alone may do. */
	public boolean ofNotShared() {
		return strictest() == SharingClass.NOT_SHARED;
	}

	/** The strictest class of the entries wanted. */
	SharingClass strictest() {
		return this.entries.stream()
			.map(Wanted::sharing)
			.max(Comparator.naturalOrder())
			.orElse(SharingClass.CONDITIONAL);
	}

	/**
	 * An entry wanted, as it was when it was asked for: the request keeps its rules.
	 *
	 * @param code its code
	 * @param title its title
	 * @param version its version
	 * @param sharing its sharing class
	 * @param items the items wanted of it
	 */
	public record Wanted(EntryCode code, String title, int version, SharingClass sharing, List<String> items) {

		public Wanted {
			items = List.copyOf(items);
		}

	}

	/** What kind of sharing is asked for (共享类型). */
	public enum Type {

		/** 普通共享. */
		ORDINARY,
		/** 数据回流: returned to a lower level, without conditions of its own. */
		RETURN,
		/** 上级收集 (STD 5.2 b). */
		COLLECTION,
		/** 续期: a live grant for longer. */
		RENEWAL,
		/** 变更用途或范围 of a live grant. */
		CHANGE;

		/** Whether it changes a live grant instead of asking for a new one. */
		public boolean amends() {
			return this == RENEWAL || this == CHANGE;
		}

	}

}
