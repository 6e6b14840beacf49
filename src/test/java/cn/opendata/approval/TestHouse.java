package cn.opendata.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Registration;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Times;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Departments, staff and applicants for tests, new ones at each call.
 */
@TestComponent
public class TestHouse {

	private static final AtomicInteger BORN = new AtomicInteger();

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private final JdbcClient jdbc;

	private final Accounts accounts;

	public TestHouse(JdbcClient jdbc, Accounts accounts) {
		this.jdbc = jdbc;
		this.accounts = accounts;
	}

	/** The platform office of the province; the first call makes it. */
	public DepartmentId platformOffice() {
		return this.jdbc.sql("SELECT id FROM organization_department WHERE platform_office = TRUE AND gov_level = ?")
			.param("PROVINCE")
			.query(String.class)
			.list()
			.stream()
			.findFirst()
			.map(DepartmentId::new)
			.orElseGet(() -> department("test-office", true));
	}

	/** A department of the province. */
	public DepartmentId department() {
		platformOffice();
		return department("d-" + unique(), false);
	}

	/** A department of the government of that level and region. */
	public DepartmentId department(Level level, String region) {
		DepartmentId id = department();
		this.jdbc.sql("UPDATE organization_department SET gov_level = ?, region = ? WHERE id = ?")
			.params(level.name(), region, id.value())
			.update();
		return id;
	}

	private DepartmentId department(String id, boolean office) {
		return department(id, "PROVINCE", "230000", office);
	}

	private DepartmentId department(String id, String level, String region, boolean office) {
		this.jdbc.sql("""
				INSERT INTO organization_department (id, name, credit_code, gov_level, region, parent_id,
				  platform_office, active, version) VALUES (?, ?, ?, ?, ?, NULL, ?, TRUE, 0)""")
			.params(id, "测试部门" + id, "11230000000000000X", level, region, office)
			.update();
		return new DepartmentId(id);
	}

	/** A person of that department with those roles. */
	public Actor staff(DepartmentId department, Role... roles) {
		String id = "p-" + unique();
		this.jdbc.sql("""
				INSERT INTO organization_person (id, name, email, locale, department_id, active, created_at, version)
				VALUES (?, ?, ?, 'zh-CN', ?, TRUE, ?, 0)""")
			.params(id, "测试" + id, id + "@example.org", department.value(), Times.stored(Instant.EPOCH))
			.update();
		this.jdbc.sql("""
				INSERT INTO organization_account (person_id, login, password_hash, must_change, demo, password_at)
				VALUES (?, ?, '{noop}unused', FALSE, FALSE, ?)""").params(id, id, Times.stored(Instant.EPOCH)).update();
		List.of(roles)
			.forEach((role) -> this.jdbc.sql("INSERT INTO organization_role (person_id, role_name) VALUES (?, ?)")
				.params(id, role.name())
				.update());
		return this.accounts.actor(new PersonId(id));
	}

	/** A registered citizen. */
	public Actor applicant() {
		String login = "u" + unique();
		return this.accounts.actor(this.accounts.register(new Registration(login, "Correct-Horse-9", "Correct-Horse-9",
				"CITIZEN", "张测试", "ID_CARD", idCard(), "张测试", "13800000000", login + "@example.org", Locale.CHINA)));
	}

	/** A fictional number of which the check digit is right, another one at each call. */
	public static String idCard() {
		int number = BORN.incrementAndGet();
		String first17 = "110105" + LocalDate.of(1950, 1, 1).plusDays(number).format(DateTimeFormatter.BASIC_ISO_DATE)
				+ "990";
		int sum = IntStream.range(0, 17).map((i) -> (first17.charAt(i) - '0') * WEIGHTS[i]).sum();
		return first17 + "10X98765432".charAt(sum % 11);
	}

	private static String unique() {
		return UUID.randomUUID().toString().substring(0, 8);
	}

}
