package cn.opendata.approval.shared;

import java.util.List;

/**
 * The product says no, for a reason a person can understand: shown as a page or a problem
 * document, never as a stack trace.
 */
public class Refused extends RuntimeException {

	private final Kind kind;

	private final String code;

	private final List<Object> args;

	private final List<Violation> violations;

	/**
	 * What sort of no it is; the web turns it into a status.
	 */
	public enum Kind {

		/** 422: what was sent is incomplete or wrong. */
		INVALID,
		/** 409: the thing has moved on since it was read. */
		CONFLICT,
		/** 403: not this person, not in this state. */
		FORBIDDEN,
		/** 404: no such thing, or none this person may know of. */
		NOT_FOUND

	}

	public Refused(Kind kind, String code, List<Object> args, List<Violation> violations) {
		super(code + (violations.isEmpty() ? "" : " " + violations));
		this.kind = kind;
		this.code = code;
		this.args = List.copyOf(args);
		this.violations = List.copyOf(violations);
	}

	/**
	 * Refuses input with every fault at once.
	 * @param violations at least one
	 */
	public static Refused invalid(List<Violation> violations) {
		return new Refused(Kind.INVALID, "error.invalid", List.of(), violations);
	}

	public static Refused invalid(String field, String code, Object... args) {
		return invalid(List.of(Violation.of(field, code, args)));
	}

	public static Refused conflict(String code, Object... args) {
		return new Refused(Kind.CONFLICT, code, List.of(args), List.of());
	}

	public static Refused forbidden(String code, Object... args) {
		return new Refused(Kind.FORBIDDEN, code, List.of(args), List.of());
	}

	public static Refused notFound(String code, Object... args) {
		return new Refused(Kind.NOT_FOUND, code, List.of(args), List.of());
	}

	public Kind kind() {
		return this.kind;
	}

	/** Message key of the sentence that says why. */
	public String code() {
		return this.code;
	}

	public List<Object> args() {
		return this.args;
	}

	public List<Violation> violations() {
		return this.violations;
	}

}
