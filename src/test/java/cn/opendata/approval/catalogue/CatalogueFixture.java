package cn.opendata.approval.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A department of one's own, its people and what they write.
 */
final class CatalogueFixture {

	private CatalogueFixture() {
	}

	static DepartmentId department(JdbcClient jdbc) {
		String id = "cat-" + UUID.randomUUID().toString().substring(0, 13);
		jdbc.sql("""
				insert into organization_department (id, name, credit_code, gov_level, region, platform_office, active,
					version) values (:id, :name, :code, 'CITY', '990100', false, true, 0)""")
			.param("id", id)
			.param("name", "测试局" + id)
			.param("code",
					("11990100" + id.replace("-", "").substring(3) + "0000000000").substring(0, 18)
						.toUpperCase(Locale.ROOT))
			.update();
		return new DepartmentId(id);
	}

	static Actor actor(DepartmentId department, Role... roles) {
		return new Actor(Optional.of(new PersonId("p-" + department)), "甲", Locale.SIMPLIFIED_CHINESE,
				Optional.of(department), Set.of(roles));
	}

	static EntryContent open(String title, String summary, String... items) {
		return new EntryContent(title, summary, "", Theme.ENVIRONMENT, List.of("csv"),
				List.of(items).stream().map((it) -> new DataItem(it, "", "", "", "", OpeningClass.OPEN)).toList(),
				SharingTerms.DEFAULT, OpeningTerms.OPEN, "", UpdateCycle.DAILY, "", "", "", null, List.of());
	}

}
