package cn.opendata.approval.shared;

import java.util.List;

/**
 * One thing that is wrong with what a person sent.
 *
 * @param field path of the field, for instance {@code applicant.phone} or
 * {@code items[2].reason}; empty when it concerns the whole
 * @param code message key, for instance {@code request.error.purpose.required}
 * @param args what the message names; never {@code null}
 */
public record Violation(String field, String code, List<Object> args) {

	public Violation {
		args = List.copyOf(args);
	}

	public static Violation of(String field, String code, Object... args) {
		return new Violation(field, code, List.of(args));
	}

}
