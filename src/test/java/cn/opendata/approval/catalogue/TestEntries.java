package cn.opendata.approval.catalogue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.PersonId;

import org.springframework.context.ApplicationContext;

/**
 * Published entries for the tests of other rooms.
 */
public final class TestEntries {

	private TestEntries() {
	}

	/** A new entry of that class, with a title nobody else has. */
	public static EntryCode publish(ApplicationContext context, DepartmentId provider, SharingClass sharing,
			String... items) {
		return published(context, provider, keeper(provider), sharing, items);
	}

	/**
	 * An entry with the items 姓名 and 电话, shared by its class.
	 * @param keeper data manager of the provider and person of a platform office
	 */
	public static EntryCode published(ApplicationContext context, DepartmentId provider, Actor keeper,
			SharingClass sharing) {
		return published(context, provider, keeper, sharing, "姓名", "电话");
	}

	private static EntryCode published(ApplicationContext context, DepartmentId provider, Actor keeper,
			SharingClass sharing, String... items) {
		Entries entries = context.getBean(Entries.class);
		EntryContent content = content("目录" + UUID.randomUUID().toString().substring(0, 8), sharing,
				Arrays.stream(items).map((it) -> new DataItem(it, "", "", "", "", OpeningClass.OPEN)).toList());
		EntryCode code = entries.create(provider, content, keeper);
		entries.submit(code, keeper);
		entries.publish(code, keeper);
		return code;
	}

	/** Publishes a version of another class. */
	public static void reclassify(ApplicationContext context, EntryCode code, SharingClass sharing) {
		Entries entries = context.getBean(Entries.class);
		CatalogueEntry now = context.getBean(Catalogue.class).published(code).orElseThrow();
		Actor keeper = keeper(now.provider());
		entries.change(code, keeper);
		entries.save(code, entries.entry(code).rowVersion(),
				content(now.title(), sharing, new ArrayList<>(now.items())), keeper);
		entries.submit(code, keeper);
		entries.publish(code, keeper);
	}

	private static EntryContent content(String title, SharingClass sharing, List<DataItem> items) {
		SharingTerms terms = switch (sharing) {
			case UNCONDITIONAL -> SharingTerms.DEFAULT;
			case CONDITIONAL -> new SharingTerms(sharing, "限于履行职责使用", "", "", SharingMethod.FILE);
			case NOT_SHARED -> new SharingTerms(sharing, "", "《中华人民共和国保守国家秘密法》", "第二条", SharingMethod.FILE);
		};
		return new EntryContent(title, "摘要", "", Theme.ENVIRONMENT, List.of("csv"), items, terms, OpeningTerms.OPEN, "",
				UpdateCycle.DAILY, "", "", "", null, List.of());
	}

	private static Actor keeper(DepartmentId provider) {
		return new Actor(Optional.of(new PersonId("keeper")), "目录管理员", Locale.SIMPLIFIED_CHINESE, Optional.of(provider),
				Set.of(Role.DATA_MANAGER, Role.PLATFORM_OFFICE));
	}

	/** Gives such an entry rows for an interface to serve. */
	public static void rows(ApplicationContext context, EntryCode code, Actor keeper, String csv) {
		context.getBean(SharedData.class)
			.load(code, "rows.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), keeper);
	}

}
