package cn.opendata.approval.figures;

import cn.opendata.approval.request.Kind;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Of which cases figures are asked for.
 *
 * @param scope the departments
 * @param department the one department they are narrowed to, empty for all of the scope
 * @param kind the one kind, empty for all
 * @param months the months
 */
record Question(Scope scope, String department, String kind, Months months) {

	static final String ORDERS = Kind.SUPERVISE.name();

	/**
	 * Whether cases of that kind are meant. Orders are counted by themselves: of all
	 * together means all that people and departments ask for.
	 */
	boolean asksFor(String one) {
		return this.kind.isEmpty() ? !ORDERS.equals(one) : this.kind.equals(one);
	}

	Question in(Months other) {
		return new Question(this.scope, this.department, this.kind, other);
	}

	Question ofKind(String other) {
		return new Question(this.scope, this.department, other, this.months);
	}

	Question ofDepartment(String other) {
		return new Question(Scope.of(other), other, this.kind, this.months);
	}

	/** Address of the list behind a figure. */
	String url(Figure figure, String detail) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath("/supervision/cases")
			.queryParam("figure", figure)
			.queryParam("from", this.months.from())
			.queryParam("until", this.months.until());
		if (!detail.isEmpty()) {
			url.queryParam("detail", detail);
		}
		if (!this.department.isEmpty()) {
			url.queryParam("department", this.department);
		}
		if (!this.kind.isEmpty()) {
			url.queryParam("kind", this.kind);
		}
		return url.encode().build().toUriString();
	}

}
