package cn.opendata.approval.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Slice;

/**
 * What state the published entries are in, for those who watch over it.
 */
public interface CatalogueStock {

	/**
	 * How many published entries of each quality the departments have.
	 * @param providers the departments, empty for all
	 */
	Map<Quality, Integer> counts(Collection<DepartmentId> providers, LocalDate today);

	/**
	 * The entries of a quality, by their code.
	 * @param providers the departments, empty for all
	 * @param cursor where to go on, {@code null} or empty for the beginning
	 */
	Slice<Stocked> list(Quality quality, Collection<DepartmentId> providers, LocalDate today, String cursor, int size);

	/** What is asked of an entry. */
	enum Quality {

		/** 已发布. */
		PUBLISHED,
		/** 超过更新周期未更新. */
		STALE,
		/** 机器可读. */
		MACHINE_READABLE,
		/** 无条件开放而没有数据. */
		EMPTY

	}

	/**
	 * An entry.
	 *
	 * @param code its code
	 * @param title its title
	 * @param provider its provider
	 * @param cycle its update cycle, name of a constant
	 * @param updatedOn when it was updated last
	 * @param daysPast days past the end of its cycle, empty for one that is in time or
	 * has no cycle
	 */
	record Stocked(EntryCode code, String title, DepartmentId provider, String cycle, LocalDate updatedOn,
			Optional<Integer> daysPast) {
	}

}
