package cn.opendata.approval.dispute;

import java.util.ArrayList;
import java.util.List;

import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

/**
 * What is disputed, as it was typed.
 *
 * @param subject 争议事项 in one line, 2 to 100 characters
 * @param claim 请求事项, 5 to 1000
 * @param reasons 事实和理由, 5 to 2000
 * @param basis 依据, 2 to 500
 */
record Claim(String subject, String claim, String reasons, String basis) {

	static final Claim BLANK = new Claim("", "", "", "");

	Claim {
		subject = plain(subject);
		claim = plain(claim);
		reasons = plain(reasons);
		basis = plain(basis);
	}

	/**
	 * @throws Refused INVALID with every fault at once
	 */
	void check() {
		List<Violation> faults = new ArrayList<>();
		check("subject", this.subject, 2, 100, faults);
		check("claim", this.claim, 5, 1000, faults);
		check("reasons", this.reasons, 5, 2000, faults);
		check("basis", this.basis, 2, 500, faults);
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
	}

	private static void check(String field, String text, int least, int most, List<Violation> faults) {
		if (text.length() < least || text.length() > most) {
			faults.add(Violation.of(field, "dispute.error.length", least, most));
		}
	}

	private static String plain(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
