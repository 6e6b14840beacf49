package cn.opendata.approval.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of applicants' profiles; the number goes in sealed.
 */
@Repository
class Profiles {

	private final JdbcClient jdbc;

	private final PersonalNumbers numbers;

	Profiles(JdbcClient jdbc, PersonalNumbers numbers) {
		this.jdbc = jdbc;
		this.numbers = numbers;
	}

	Optional<ApplicantProfiles.Profile> find(PersonId person) {
		return this.jdbc.sql("SELECT * FROM organization_profile WHERE person_id = ?")
			.param(person.value())
			.query(Profiles::read)
			.optional();
	}

	void add(PersonId person, ApplicantType type, String name, PersonalNumber number, String contact, String phone,
			String email) {
		this.jdbc.sql("""
				INSERT INTO organization_profile (person_id, applicant_type, name, id_type, number_masked,
				number_sealed, number_hash, contact, phone, email) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.param(person.value())
			.param(type.name())
			.param(name)
			.param(number.type().name())
			.param(number.masked())
			.param(this.numbers.seal(number))
			.param(this.numbers.hash(number))
			.param(contact)
			.param(phone)
			.param(email)
			.update();
	}

	void update(PersonId person, String contact, String phone, String email) {
		this.jdbc.sql("UPDATE organization_profile SET contact = ?, phone = ?, email = ? WHERE person_id = ?")
			.param(contact)
			.param(phone)
			.param(email)
			.param(person.value())
			.update();
	}

	/** Whether an account has the number. */
	boolean taken(PersonalNumber number) {
		return this.jdbc.sql("SELECT COUNT(*) FROM organization_profile WHERE number_hash = ?")
			.param(this.numbers.hash(number))
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Gives those who registered before numbers were hashed their hash; of several with
	 * the same number the first by id has it.
	 */
	void hashWhatIsNot() {
		this.jdbc.sql(
				"SELECT person_id, number_sealed FROM organization_profile WHERE number_hash IS NULL ORDER BY person_id")
			.query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.forEach((row) -> {
				PersonalNumber number = this.numbers.open(row.getValue());
				if (!taken(number)) {
					this.jdbc.sql("UPDATE organization_profile SET number_hash = ? WHERE person_id = ?")
						.params(this.numbers.hash(number), row.getKey())
						.update();
				}
			});
	}

	/** Any sealed number, to see whether the key fits. */
	Optional<String> anySealed() {
		return this.jdbc.sql("SELECT MIN(number_sealed) FROM organization_profile").query(String.class).optional();
	}

	private static ApplicantProfiles.Profile read(ResultSet row, int index) throws SQLException {
		return new ApplicantProfiles.Profile(new PersonId(row.getString("person_id")),
				ApplicantType.valueOf(row.getString("applicant_type")), row.getString("name"),
				IdType.valueOf(row.getString("id_type")), row.getString("number_masked"),
				row.getString("number_sealed"), row.getString("contact"), row.getString("phone"),
				row.getString("email"));
	}

}
