package cn.opendata.approval.catalogue;

import java.util.List;
import java.util.UUID;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;

import org.springframework.context.ApplicationContext;

/**
 * Published entries for the tests of other rooms, written by the door that departments
 * use.
 */
public final class TestEntries {

	private TestEntries() {
	}

	/**
	 * An entry with the items 姓名 and 电话, shared by its class.
	 * @param keeper data manager of the provider and person of a platform office
	 */
	public static EntryCode published(ApplicationContext context, DepartmentId provider, Actor keeper,
			SharingClass sharing) {
		Entries entries = context.getBean(Entries.class);
		EntryContent it = CatalogueFixture.open("法人登记信息" + UUID.randomUUID(), "摘要", "姓名", "电话");
		SharingTerms terms = new SharingTerms(sharing, (sharing == SharingClass.CONDITIONAL) ? "限核验使用" : "",
				(sharing == SharingClass.NOT_SHARED) ? "《统计法》" : "",
				(sharing == SharingClass.NOT_SHARED) ? "第二十八条" : "", SharingMethod.FILE);
		EntryCode code = entries.create(provider, new EntryContent(it.title(), it.summary(), "", it.theme(),
				it.formats(), it.items(), terms, it.opening(), "", it.cycle(), "", "", "", null, List.of()), keeper);
		entries.submit(code, keeper);
		entries.publish(code, keeper);
		return code;
	}

}
