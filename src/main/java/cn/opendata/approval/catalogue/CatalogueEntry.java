package cn.opendata.approval.catalogue;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.LegalBasis;

/**
 * A published entry (资源目录) as other rooms need it.
 *
 * @param code 信息资源代码
 * @param version version shown, from 1
 * @param title 名称
 * @param provider 提供方
 * @param summary 摘要
 * @param theme 所属领域, key of a theme
 * @param formats formats offered, lower case, or {@code api}
 * @param items data items in order, may be empty
 * @param sharing sharing class
 * @param opening opening class
 * @param conditions conditions of opening, may be empty
 * @param ground text of the ground of restriction (限制开放依据), empty for OPEN
 * @param basis legal basis of the restriction
 * @param sharingConditions what a CONDITIONAL entry asks of whoever uses it (共享条件), else
 * empty
 * @param sharingBasis why it is NOT_SHARED, else empty
 * @param sharingMethod how the data are handed over (共享方式)
 */
public record CatalogueEntry(EntryCode code, int version, String title, DepartmentId provider, String summary,
		String theme, List<String> formats, List<DataItem> items, SharingClass sharing, OpeningClass opening,
		String conditions, String ground, Optional<LegalBasis> basis, String sharingConditions,
		Optional<LegalBasis> sharingBasis, SharingMethod sharingMethod) {

	public CatalogueEntry {
		formats = List.copyOf(formats);
		items = List.copyOf(items);
	}

	/** An entry of which only the class of sharing matters. */
	public CatalogueEntry(EntryCode code, int version, String title, DepartmentId provider, String summary,
			String theme, List<String> formats, List<DataItem> items, SharingClass sharing, OpeningClass opening,
			String conditions, String ground, Optional<LegalBasis> basis) {
		this(code, version, title, provider, summary, theme, formats, items, sharing, opening, conditions, ground,
				basis, "", Optional.empty(), SharingMethod.FILE);
	}

}
