package cn.opendata.approval.catalogue;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;

/**
 * One version of an entry; once published it never changes.
 *
 * @param code 信息资源代码
 * @param provider 提供方
 * @param version from 1
 * @param content what it says
 * @param publishedAt when it was published, empty while it is prepared
 */
record EntryVersion(EntryCode code, DepartmentId provider, int version, EntryContent content,
		Optional<Instant> publishedAt) {

	CatalogueEntry entry() {
		EntryContent it = this.content;
		return new CatalogueEntry(this.code, this.version, it.title(), this.provider, it.summary(), it.theme().name(),
				it.formats(), it.items(), it.sharing().type(), it.opening().type(), it.opening().conditions(),
				it.opening().ground(), it.opening().basis(), it.sharing().conditions(), it.sharing().basis(),
				it.sharing().method());
	}

}
