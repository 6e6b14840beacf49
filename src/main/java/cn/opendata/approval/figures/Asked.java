package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.opendata.approval.organization.Role;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the form of the performance page sends.
 *
 * @param department the department, empty for all
 * @param kind kind of cases, empty for all
 * @param unit month, quarter, year or span
 * @param from a month in it, or the first
 * @param until the last month of a span
 * @param role role group whose steps are told, empty for all
 */
record Asked(String department, String kind, Period.Unit unit, String from, String until, String role) {

	Period period(LocalDate today) {
		return Period.of(this.unit, this.from, this.until, today);
	}

	/** The role, if there is one of that name. */
	public String roleGroup() {
		return Arrays.stream(Role.values())
			.map(Role::name)
			.filter((name) -> name.equals(this.role))
			.findFirst()
			.orElse("");
	}

	/** The same question at another address. */
	public String url(String path) {
		Map<String, Object> sent = new LinkedHashMap<>();
		sent.put("department", this.department);
		sent.put("kind", this.kind);
		sent.put("unit", this.unit);
		sent.put("from", this.from);
		sent.put("until", this.until);
		sent.put("role", this.role);
		UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
		sent.forEach((name, value) -> {
			if (value != null && !value.toString().isEmpty()) {
				url.queryParam(name, value);
			}
		});
		return url.encode().build().toUriString();
	}

}
