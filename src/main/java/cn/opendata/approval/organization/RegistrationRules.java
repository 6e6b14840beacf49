package cn.opendata.approval.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.opendata.approval.shared.Violation;

/**
 * What an applicant must tell, and how it must look.
 */
final class RegistrationRules {

	private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,31}");

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,24}[0-9]");

	private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

	private RegistrationRules() {
	}

	/** Everything that is wrong, but for whether the login is free. */
	static List<Violation> check(Registration typed, LocalDate today) {
		List<Violation> faults = new ArrayList<>();
		Optional<ApplicantType> type = constant(ApplicantType.values(), typed.type());
		if (type.isEmpty()) {
			faults.add(Violation.of("type", "organization.error.type.required"));
		}
		required("name", typed.name(), 128, "organization.error.name.required", faults);
		number(type, typed, today, faults);
		contact(typed.contact(), typed.phone(), typed.email(), faults);
		String login = Logins.normalized(typed.login());
		if (login.isEmpty()) {
			faults.add(Violation.of("login", "organization.error.login.required"));
		}
		else {
			login(login, faults);
		}
		PasswordRules.check(login, typed.password(), typed.passwordAgain(), faults);
		return faults;
	}

	/** What is wrong with how an applicant is reached. */
	static void contact(String contact, String phone, String email, List<Violation> faults) {
		required("contact", contact, 64, "organization.error.contact.required", faults);
		if (phone == null || !PHONE.matcher(phone.strip()).matches()) {
			faults.add(Violation.of("phone", "organization.error.phone.form"));
		}
		email(email, faults);
	}

	static void email(String email, List<Violation> faults) {
		if (email == null || email.strip().length() > 254 || !EMAIL.matcher(email.strip()).matches()) {
			faults.add(Violation.of("email", "organization.error.email.form"));
		}
	}

	static void login(String login, List<Violation> faults) {
		if (!LOGIN.matcher(Logins.normalized(login)).matches()) {
			faults.add(Violation.of("login", "organization.error.login.form"));
		}
	}

	static void required(String field, String typed, int longest, String code, List<Violation> faults) {
		if (typed == null || typed.isBlank()) {
			faults.add(Violation.of(field, code));
		}
		else if (typed.strip().length() > longest) {
			faults.add(Violation.of(field, "organization.error.long", longest));
		}
	}

	private static void number(Optional<ApplicantType> type, Registration typed, LocalDate today,
			List<Violation> faults) {
		Optional<IdType> idType = constant(IdType.values(), typed.idType());
		if (idType.isEmpty()) {
			faults.add(Violation.of("idType", "organization.error.id-type.required"));
		}
		else if (type.isPresent() && !type.get().takes(idType.get())) {
			faults.add(Violation.of("idType", "organization.error.id-type." + type.get()));
		}
		if (typed.idNumber() == null || typed.idNumber().isBlank()) {
			faults.add(Violation.of("idNumber", "organization.error.id-number.required"));
		}
		else if (idType.isPresent() && PersonalNumber.of(idType.get(), typed.idNumber(), today).isEmpty()) {
			faults.add(Violation.of("idNumber", "organization.error.id-number." + idType.get()));
		}
	}

	private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
		return Stream.of(constants).filter((constant) -> constant.name().equals(name)).findFirst();
	}

}
