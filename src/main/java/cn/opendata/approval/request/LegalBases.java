package cn.opendata.approval.request;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.WordsEvent.Type;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administered legal bases. None is ever removed: cases refer to them; what may no
 * longer be picked is put out of use.
 */
@Repository
@Transactional
class LegalBases {

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

	/** What the forms say for a basis written by hand. */
	private static final String BY_HAND = "OTHER";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LegalBases(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** All of them, those in use first. */
	@Transactional(readOnly = true)
	List<Administered> all() {
		return this.jdbc.sql("""
				SELECT code, document, article, active FROM request_legal_basis
				ORDER BY CASE WHEN active THEN 0 ELSE 1 END, code""")
			.query((row, number) -> new Administered(
					new LegalBasis(row.getString(1), row.getString(2), row.getString(3)), row.getBoolean(4)))
			.list();
	}

	/**
	 * Adds a basis that reviewers may pick from now on.
	 * @param code code typed, empty for one of the house's own
	 */
	LegalBasis add(Actor by, String code, String document, String article) {
		List<Administered> known = all();
		String wanted = code.isBlank() ? free(known) : code.strip().toUpperCase(Locale.ROOT);
		List<Violation> wrong = new ArrayList<>();
		if (!CODE.matcher(wanted).matches() || wanted.equals(BY_HAND)) {
			wrong.add(Violation.of("code", "request.error.basis.code"));
		}
		else if (known.stream().anyMatch((one) -> one.basis().code().equalsIgnoreCase(wanted))) {
			wrong.add(Violation.of("code", "request.error.basis.taken"));
		}
		if (document.isBlank() || document.strip().length() > 200) {
			wrong.add(Violation.of("document", "request.error.basis.document"));
		}
		if (article.isBlank() || article.strip().length() > 200) {
			wrong.add(Violation.of("article", "request.error.basis.article"));
		}
		known.stream()
			.filter((one) -> one.basis().text().equals(document.strip() + article.strip()))
			.findFirst()
			.ifPresent((one) -> wrong.add(Violation.of("article", "request.error.basis.twice", one.basis().code())));
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		LegalBasis added = new LegalBasis(wanted, document, article);
		try {
			this.jdbc.sql("INSERT INTO request_legal_basis (code, document, article, active) VALUES (?, ?, ?, TRUE)")
				.params(added.code(), added.document(), added.article())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refused.invalid("code", "request.error.basis.taken");
		}
		tell(Type.BASIS_ADDED, added.code(), by, Map.of("words", added.text()));
		return added;
	}

	/** Puts a basis out of use, or into use again. */
	void use(Actor by, String code, boolean active) {
		LegalBasis basis = all().stream()
			.map(Administered::basis)
			.filter((one) -> one.code().equals(code))
			.findFirst()
			.orElseThrow(() -> Refused.notFound("request.error.basis.unknown"));
		int changed = this.jdbc.sql("UPDATE request_legal_basis SET active = ? WHERE code = ? AND active <> ?")
			.params(active, code, active)
			.update();
		if (changed > 0) {
			tell(active ? Type.BASIS_RESTORED : Type.BASIS_RETIRED, code, by, Map.of("words", basis.text()));
		}
	}

	private void tell(Type type, String code, Actor by, Map<String, String> facts) {
		this.events.publishEvent(new WordsEvent(type, code, by.id(), this.clock.instant(), facts));
	}

	private static String free(List<Administered> known) {
		return IntStream.iterate(1, (number) -> number + 1)
			.mapToObj("BASIS_%03d"::formatted)
			.filter((code) -> known.stream().noneMatch((one) -> one.basis().code().equals(code)))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * A basis as the administrator sees it.
	 *
	 * @param basis the basis
	 * @param active whether reviewers may pick it
	 */
	record Administered(LegalBasis basis, boolean active) {
	}

}
