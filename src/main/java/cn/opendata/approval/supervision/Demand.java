package cn.opendata.approval.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

/**
 * What a supervisor orders, as it was typed.
 *
 * @param type what it is for
 * @param finding what is to be rectified, only for RECTIFY
 * @param basis code of the basis picked, OTHER for one written by hand
 * @param basisDocument document of a basis written by hand
 * @param basisArticle its article
 * @param addressee the person it is addressed to
 * @param days working days for the answer, 1 to 20
 * @param demand what is required, 5 to 2000 characters
 */
record Demand(String type, String finding, String basis, String basisDocument, String basisArticle, String addressee,
		String days, String demand) {

	static final String BY_HAND = "OTHER";

	Demand {
		type = plain(type);
		finding = plain(finding);
		basis = plain(basis);
		basisDocument = plain(basisDocument);
		basisArticle = plain(basisArticle);
		addressee = plain(addressee);
		days = plain(days);
		demand = plain(demand);
	}

	static Demand blank(String type) {
		return new Demand(type, "", "", "", "", "", "5", "");
	}

	/**
	 * @param types what may be ordered here
	 * @param bases the administered bases
	 * @throws Refused INVALID with every fault at once
	 */
	void check(Set<OrderType> types, List<LegalBasis> bases, boolean known) {
		List<Violation> faults = new ArrayList<>();
		Optional<OrderType> chosen = orderType();
		if (chosen.filter(types::contains).isEmpty()) {
			faults.add(Violation.of("type", "supervision.error.type"));
		}
		if (chosen.filter(OrderType.RECTIFY::equals).isPresent() && defect().isEmpty()) {
			faults.add(Violation.of("finding", "supervision.error.finding"));
		}
		basis(bases, faults);
		if (!known) {
			faults.add(Violation.of("addressee", "supervision.error.addressee"));
		}
		StoredOrders.days("days", number(), faults);
		StoredOrders.length("demand", this.demand, faults);
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
	}

	private void basis(List<LegalBasis> bases, List<Violation> faults) {
		if (this.basis.equals(BY_HAND)) {
			if (this.basisDocument.isEmpty() || this.basisDocument.length() > 200) {
				faults.add(Violation.of("basisDocument", "supervision.error.length", 1, 200));
			}
			if (this.basisArticle.isEmpty() || this.basisArticle.length() > 200) {
				faults.add(Violation.of("basisArticle", "supervision.error.length", 1, 200));
			}
		}
		else if (bases.stream().noneMatch((one) -> one.code().equals(this.basis))) {
			faults.add(Violation.of("basis", "supervision.error.basis"));
		}
	}

	/** The basis chosen; only after {@link #check}. */
	LegalBasis basis(List<LegalBasis> bases) {
		return this.basis.equals(BY_HAND) ? new LegalBasis("", this.basisDocument, this.basisArticle)
				: bases.stream().filter((one) -> one.code().equals(this.basis)).findFirst().orElseThrow();
	}

	Optional<OrderType> orderType() {
		return Arrays.stream(OrderType.values()).filter((one) -> one.name().equals(this.type)).findFirst();
	}

	Optional<Defect> defect() {
		return orderType().filter(OrderType.RECTIFY::equals)
			.flatMap((rectify) -> Arrays.stream(Defect.values())
				.filter((one) -> one.name().equals(this.finding))
				.findFirst());
	}

	int number() {
		return this.days.matches("\\d{1,3}") ? Integer.parseInt(this.days) : 0;
	}

	private static String plain(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
