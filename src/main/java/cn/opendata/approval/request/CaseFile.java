package cn.opendata.approval.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.RequestId;

/**
 * A case as other rooms and pages read it.
 *
 * @param id stable id, business key of its process
 * @param number number to quote (KF-2026-000123), empty for a draft
 * @param kind open or share
 * @param status where it stands
 * @param department the department that handles it, empty while unrouted
 * @param applicant who asks
 * @param content what is asked, last submitted version (a draft's own for a draft)
 * @param contentVersion counts the submitted versions from 1; 0 for a draft
 * @param submittedAt when it was received, empty for a draft
 * @param acceptedAt when acceptance took effect, empty before
 * @param decision the decision once there is one
 * @param version optimistic version
 */
public record CaseFile(RequestId id, String number, Kind kind, Status status, Optional<DepartmentId> department,
		Applicant applicant, Content content, int contentVersion, Optional<Instant> submittedAt,
		Optional<Instant> acceptedAt, Optional<Decision> decision, long version) {

	/** The department that asks, empty where the public does. */
	public Optional<DepartmentId> asking() {
		return this.content.sharing().map(SharingAsk::asking);
	}

	/** Key of the message that names where it stands. */
	public String statusKey() {
		return this.kind.statusKey(this.status);
	}

	/** Key of the message that says what comes next. */
	public String nextKey() {
		return this.kind.nextKey(this.status);
	}

	/** Key of the message that names the outcome; only where there is a decision. */
	public String outcomeKey() {
		return this.kind.outcomeKey(this.decision.orElseThrow().outcome());
	}

	/** Key of the message that names the result of a step. */
	public String resultKey(Opinion opinion) {
		return this.kind.resultKey(opinion);
	}

	/** The subject in one line: the name of the data asked for. */
	public String subject() {
		return this.content.dataName();
	}

	/**
	 * The seven blocks of STD 6.1 e.
	 *
	 * @param entry catalogue entry, empty for free text
	 * @param dataName 数据名称
	 * @param need 数据需求类型
	 * @param description 数据描述
	 * @param items data items wanted, may be empty
	 * @param period period the data should cover, may be empty
	 * @param area area the data should cover, may be empty
	 * @param granularity granularity, may be empty
	 * @param theme 所属领域
	 * @param formats 数据格式
	 * @param purpose purpose code
	 * @param scenario scenario of use
	 * @param expected expected result
	 * @param usePeriod period of use
	 * @param passedOn whether third parties get it
	 * @param thirdParties who they are, may be empty
	 * @param deliveryWay way of delivery wished for
	 * @param safeguards safeguards, may be empty
	 * @param other other information, may be empty
	 * @param sharing what a department says beyond that, empty for the public
	 */
	public record Content(Optional<EntryCode> entry, String dataName, NeedKind need, String description,
			List<String> items, String period, String area, String granularity, String theme, List<String> formats,
			String purpose, String scenario, String expected, String usePeriod, boolean passedOn, String thirdParties,
			String deliveryWay, String safeguards, String other, Optional<SharingAsk> sharing) {

		public Content {
			items = List.copyOf(items);
			formats = List.copyOf(formats);
			// content stored before there were sharing requests knows nothing of them
			sharing = (sharing != null) ? sharing : Optional.empty();
		}

		/** The same, asked in another way. */
		Content askedBy(SharingAsk ask) {
			return new Content(this.entry, this.dataName, this.need, this.description, this.items, this.period,
					this.area, this.granularity, this.theme, this.formats, this.purpose, this.scenario, this.expected,
					this.usePeriod, this.passedOn, this.thirdParties, this.deliveryWay, this.safeguards, this.other,
					Optional.of(ask));
		}

		public Content(Optional<EntryCode> entry, String dataName, NeedKind need, String description,
				List<String> items, String period, String area, String granularity, String theme, List<String> formats,
				String purpose, String scenario, String expected, String usePeriod, boolean passedOn,
				String thirdParties, String deliveryWay, String safeguards, String other) {
			this(entry, dataName, need, description, items, period, area, granularity, theme, formats, purpose,
					scenario, expected, usePeriod, passedOn, thirdParties, deliveryWay, safeguards, other,
					Optional.empty());
		}

	}

}
