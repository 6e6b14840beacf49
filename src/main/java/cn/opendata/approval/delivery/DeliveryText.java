package cn.opendata.approval.delivery;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.DepartmentId;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How the pages of grants word their choices, in the reader's language.
 */
@Component("deliveryText")
class DeliveryText {

	/** Fields whose faults do not name them, by form. */
	private static final Map<String, Map<String, String>> LABELS = Map.of("record",
			Map.of("scene", "delivery.record.scene", "course", "delivery.record.course", "effect",
					"delivery.record.effect", "storage", "delivery.record.storage", "destruction",
					"delivery.record.destruction"),
			"inspect", Map.of("scene", "delivery.inspect.what", "course", "delivery.inspect.found"), "dispose",
			Map.of("disposed", "delivery.dispose.what", "way", "delivery.dispose.how", "checked",
					"delivery.dispose.check"));

	private final MessageSource messages;

	private final Organizations organizations;

	DeliveryText(MessageSource messages, Organizations organizations) {
		this.messages = messages;
		this.organizations = organizations;
	}

	/** Name of a department. */
	public String department(DepartmentId id) {
		return this.organizations.department(id).map(Department::name).orElse("");
	}

	/** Grounds on which a grant is stopped. */
	public Map<String, String> grounds() {
		return choices(Arrays.stream(HaltGround.values()).map(HaltGround::name), "HaltGround.");
	}

	/** Kinds of results. */
	public Map<String, String> kinds() {
		return choices(Arrays.stream(FeedbackKind.values()).map(FeedbackKind::name), "FeedbackKind.");
	}

	/** Marks of a rating, best first. */
	public Map<String, String> stars() {
		return choices(Stream.of("5", "4", "3", "2", "1"), "delivery.stars.");
	}

	/**
	 * Labels of the fields of a form on the page of a grant, for the list of its faults.
	 */
	public Map<String, String> labels(String form) {
		Map<String, String> labels = new LinkedHashMap<>();
		LABELS.getOrDefault(form, Map.of())
			.forEach((field, key) -> labels.put(field,
					this.messages.getMessage(key, null, LocaleContextHolder.getLocale())));
		return labels;
	}

	/** A size of a file as people read it. */
	public String size(long bytes) {
		if (bytes < 1024) {
			return bytes + " B";
		}
		return (bytes < 1024 * 1024) ? "%.1f kB".formatted(bytes / 1024.0) : "%.1f MB".formatted(bytes / 1048576.0);
	}

	private Map<String, String> choices(Stream<String> values, String prefix) {
		Map<String, String> choices = new LinkedHashMap<>();
		values.forEach((each) -> choices.put(each,
				this.messages.getMessage(prefix + each, null, LocaleContextHolder.getLocale())));
		return choices;
	}

}
