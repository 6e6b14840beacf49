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
