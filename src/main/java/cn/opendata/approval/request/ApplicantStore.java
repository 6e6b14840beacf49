package cn.opendata.approval.request;

import java.util.Optional;

import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who asks, as each case keeps it.
 */
@Repository
class ApplicantStore {

	private final JdbcClient jdbc;

	ApplicantStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(RequestId id, Applicant a, String encryptedNumber) {
		this.jdbc.sql("""
				INSERT INTO request_applicant (request_id, applicant_kind, name, id_type, masked_number,
				  encrypted_number, contact, phone, email, agent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id.value(), a.kind().name(), a.name(), a.idType(), a.maskedNumber(), encryptedNumber, a.contact(),
					a.phone(), a.email(), a.agent())
			.update();
	}

	void reach(RequestId id, String contact, String phone, String email, String agent) {
		this.jdbc.sql("""
				UPDATE request_applicant SET contact = ?, phone = ?, email = ?, agent = ? WHERE request_id = ?""")
			.params(contact, phone, email, agent, id.value())
			.update();
	}

	Applicant load(RequestId id, PersonId person) {
		Optional<Applicant> found = this.jdbc.sql("""
				SELECT applicant_kind, name, id_type, masked_number, contact, phone, email, agent
				FROM request_applicant WHERE request_id = ?""")
			.param(id.value())
			.query((rs, n) -> new Applicant(person, ApplicantType.valueOf(rs.getString(1)), rs.getString(2),
					rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6), rs.getString(7),
					rs.getString(8)))
			.optional();
		return found.orElseThrow(() -> new IllegalStateException("A case without an applicant: " + id));
	}

}
