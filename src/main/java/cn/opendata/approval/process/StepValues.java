package cn.opendata.approval.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Decision;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.Refusal;
import cn.opendata.approval.request.RefusalGround;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

/**
 * The checked values of a form, read by their types; what the form's conditions hid is
 * absent.
 */
final class StepValues {

	private static final String BY_HAND = "OTHER";

	private final Map<String, Object> values;

	private final List<LegalBasis> bases;

	private final String prefix;

	StepValues(Map<String, Object> values, List<LegalBasis> bases) {
		this(values, bases, "");
	}

	private StepValues(Map<String, Object> values, List<LegalBasis> bases, String prefix) {
		this.values = values;
		this.bases = bases;
		this.prefix = prefix;
	}

	/** The words of a field, empty when it was left out. */
	String text(String field) {
		return (this.values.get(field) != null) ? this.values.get(field).toString().strip() : "";
	}

	/** The result chosen in the field {@code result}. */
	String result() {
		return text("result");
	}

	/** The lines of a field, blank ones left out. */
	List<String> lines(String field) {
		return text(field).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	int number(String field) {
		return (this.values.get(field) instanceof BigDecimal number) ? number.intValue() : 0;
	}

	Optional<LocalDate> day(String field) {
		return (this.values.get(field) instanceof LocalDate day) ? Optional.of(day) : Optional.empty();
	}

	DepartmentId department(String field) {
		if (text(field).isEmpty()) {
			throw Refused.invalid(this.prefix + field, "process.error.department.required");
		}
		return new DepartmentId(text(field));
	}

	<E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
		return text(field).isEmpty() ? Optional.empty() : Optional.of(Enum.valueOf(type, text(field)));
	}

	/** The administered basis that was picked, or the one written by hand. */
	Optional<LegalBasis> basis() {
		String code = text("basis");
		if (code.isEmpty()) {
			return Optional.empty();
		}
		if (code.equals(BY_HAND)) {
			return byHand();
		}
		return this.bases.stream().filter((basis) -> basis.code().equals(code)).findFirst();
	}

	private Optional<LegalBasis> byHand() {
		List<Violation> missing = new ArrayList<>();
		for (String field : List.of("basisDocument", "basisArticle")) {
			if (text(field).isEmpty()) {
				missing.add(Violation.of(this.prefix + field, "process.error.basis.incomplete"));
			}
		}
		if (!missing.isEmpty()) {
			throw Refused.invalid(missing);
		}
		return Optional.of(new LegalBasis("", text("basisDocument"), text("basisArticle")));
	}

	/** Ground, reason and basis together; all that is missing is named at once. */
	Refusal refusal() {
		try {
			return new Refusal(choice("ground", RefusalGround.class).orElse(null), text("reason"),
					basis().orElse(null));
		}
		catch (Refused refused) {
			throw placed(refused);
		}
	}

	/** The decision not to accept, as it would be made. */
	Decision declined(Actor by, Instant at) {
		Refusal refusal = refusal();
		return new Decision(Outcome.NOT_ACCEPTED, refusal.reason(), Optional.of(refusal.ground()),
				Optional.of(refusal.basis()), "", List.of(), by.id().orElseThrow(), at);
	}

	/** The rows of a list, each with its place for what is wrong in it. */
	List<StepValues> rows(String field) {
		List<StepValues> rows = new ArrayList<>();
		if (this.values.get(field) instanceof List<?> list) {
			for (Object row : list) {
				rows.add(new StepValues(columns(row), this.bases, field + "[" + rows.size() + "]."));
			}
		}
		return rows;
	}

	private static Map<String, Object> columns(Object row) {
		Map<String, Object> columns = new HashMap<>();
		((Map<?, ?>) row).forEach((key, value) -> columns.put(key.toString(), value));
		return columns;
	}

	private Refused placed(Refused refused) {
		if (this.prefix.isEmpty() || refused.kind() != Refused.Kind.INVALID) {
			return refused;
		}
		return Refused.invalid(refused.violations()
			.stream()
			.map((wrong) -> wrong.field().startsWith(this.prefix) ? wrong
					: new Violation(this.prefix + wrong.field(), wrong.code(), wrong.args()))
			.toList());
	}

}
