package cn.opendata.approval.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of departments.
 */
@Repository
class Departments {

	private static final Comparator<Department> ORDER = Comparator.comparing(Department::level)
		.thenComparing(Department::region)
		.thenComparing(Department::name)
		.thenComparing((department) -> department.id().value());

	private final JdbcClient jdbc;

	Departments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Department> find(DepartmentId id) {
		return this.jdbc.sql("SELECT * FROM organization_department WHERE id = ?")
			.param(id.value())
			.query(Departments::read)
			.optional();
	}

	/** All of them, inactive ones included, by level, region and name. */
	List<Department> all() {
		return this.jdbc.sql("SELECT * FROM organization_department")
			.query(Departments::read)
			.list()
			.stream()
			.sorted(ORDER)
			.toList();
	}

	/** The one that routes what names no department: of the highest level there is. */
	Optional<Department> platformOffice() {
		return this.jdbc.sql("SELECT * FROM organization_department WHERE platform_office = TRUE AND active = TRUE")
			.query(Departments::read)
			.list()
			.stream()
			.min(ORDER);
	}

	void add(Department department) {
		this.jdbc.sql("""
				INSERT INTO organization_department
				(id, name, credit_code, gov_level, region, parent_id, platform_office, active, version)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
				""")
			.param(department.id().value())
			.param(department.name())
			.param(department.creditCode())
			.param(department.level().name())
			.param(department.region())
			.param(department.parent().map(DepartmentId::value).orElse(null))
			.param(department.platformOffice())
			.param(department.active())
			.update();
	}

	/** Counts the changes of the row. */
	long version(DepartmentId id) {
		return this.jdbc.sql("SELECT version FROM organization_department WHERE id = ?")
			.param(id.value())
			.query(Long.class)
			.single();
	}

	/**
	 * @param version the version that was read before the change
	 * @return false if somebody changed the row since
	 */
	boolean rename(DepartmentId id, long version, String name, String creditCode) {
		return this.jdbc.sql("""
				UPDATE organization_department SET name = ?, credit_code = ?, version = version + 1
				WHERE id = ? AND version = ?
				""").params(name, creditCode, id.value(), version).update() == 1;
	}

	void activate(DepartmentId id, boolean active) {
		this.jdbc.sql("UPDATE organization_department SET active = ?, version = version + 1 WHERE id = ?")
			.param(active)
			.param(id.value())
			.update();
	}

	private static Department read(ResultSet row, int index) throws SQLException {
		return new Department(new DepartmentId(row.getString("id")), row.getString("name"),
				row.getString("credit_code"), Level.valueOf(row.getString("gov_level")), row.getString("region"),
				Optional.ofNullable(row.getString("parent_id")).map(DepartmentId::new),
				row.getBoolean("platform_office"), row.getBoolean("active"));
	}

}
