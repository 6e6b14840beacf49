package cn.opendata.approval.supervision;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.request.Reviews;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the form that raises an order lets people choose from.
 */
@Component
class OrderChoices {

	private final Reviews reviews;

	private final Organizations organizations;

	private final MessageSource messages;

	OrderChoices(Reviews reviews, Organizations organizations, MessageSource messages) {
		this.reviews = reviews;
		this.organizations = organizations;
		this.messages = messages;
	}

	Map<String, String> types(Concern concern, Locale locale) {
		Map<String, String> options = new LinkedHashMap<>();
		concern.types().forEach((type) -> options.put(type.name(), text("OrderType." + type, locale)));
		return options;
	}

	Map<String, String> defects(Locale locale) {
		Map<String, String> options = new LinkedHashMap<>();
		Arrays.stream(Defect.values()).forEach((one) -> options.put(one.name(), text("Defect." + one, locale)));
		return options;
	}

	Map<String, String> bases(Locale locale) {
		Map<String, String> options = new LinkedHashMap<>();
		this.reviews.bases().forEach((basis) -> options.put(basis.code(), basis.text()));
		options.put(Demand.BY_HAND, text("supervision.basis.other", locale));
		return options;
	}

	/** Each with the department, heads first. */
	Map<String, String> people(Concern concern) {
		Map<String, String> options = new LinkedHashMap<>();
		concern.people().forEach((person) -> options.putIfAbsent(person.id().value(), label(person)));
		return options;
	}

	private String label(Person person) {
		return person.department().flatMap(this.organizations::department).map(Department::name).orElse("") + " "
				+ person.name();
	}

	private String text(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
