package cn.opendata.approval.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.boot.test.context.TestComponent;

/**
 * Cases for the tests of other rooms, filed by the door that applicants use.
 */
@TestComponent
public class TestCases {

	private final ApplicationDesk applications;

	private final SharingDesk sharing;

	private final Clock clock;

	TestCases(ApplicationDesk applications, SharingDesk sharing, Clock clock) {
		this.clock = clock;
		this.applications = applications;
		this.sharing = sharing;
	}

	/** A sharing request of the requester's department for those entries, submitted. */
	public RequestId shared(Actor requester, EntryCode... entries) {
		RequestId id = shareDraft(requester, entries);
		this.applications.submit(requester, id, true);
		return id;
	}

	/** One that lacks nothing and was not sent yet. */
	public RequestId shareDraft(Actor requester, EntryCode... entries) {
		RequestId id = this.sharing.start(requester, SharingAsk.Type.ORDINARY, List.of(entries), Optional.empty());
		this.applications.save(requester, id, sharing());
		this.applications.save(requester, id,
				Map.of("until", List.of(Times.day(this.clock.instant()).plusYears(1).toString())));
		return id;
	}

	/** What a requester types. */
	static Map<String, List<String>> sharing() {
		return Map.of("basisDocument", List.of("《政务数据共享条例》"), "basisArticle", List.of("第二十条"), "scenario",
				List.of("用于核验补贴发放对象。"), "scope", List.of("本部门业务处室"), "safeguards", List.of("专人保管，不向第三方提供。"), "until",
				List.of(LocalDate.now(Times.ZONE).plusYears(1).toString()), "contact", List.of("张经办"), "phone",
				List.of("0451-88880000"));
	}

	/** A request in free text that names no department, submitted. */
	public RequestId submitted(Actor applicant) {
		RequestId id = this.applications.start(applicant, Optional.empty());
		this.applications.save(applicant, id,
				Map.ofEntries(Map.entry("dataName", List.of("全省公共厕所分布")), Map.entry("need", List.of("NEW")),
						Map.entry("description", List.of("全省各县区公共厕所的名称、地址和坐标。")),
						Map.entry("theme", List.of("CONSTRUCTION")), Map.entry("formats", List.of("csv")),
						Map.entry("purpose", List.of("RESEARCH")), Map.entry("scenario", List.of("用于城市公共服务设施可达性研究。")),
						Map.entry("expected", List.of("研究报告")), Map.entry("usePeriod", List.of("一年"))));
		this.applications.submit(applicant, id, true);
		return id;
	}

	/** The same, of a type of its own. */
	public RequestId shared(Actor requester, SharingAsk.Type type, EntryCode... entries) {
		RequestId id = shareDraft(requester, entries);
		this.applications.save(requester, id, Map.of("type", List.of(type.name())));
		this.applications.submit(requester, id, true);
		return id;
	}

	/** The same, to be used until a day of its own. */
	public RequestId shared(Actor requester, LocalDate until, EntryCode... entries) {
		RequestId id = shareDraft(requester, entries);
		this.applications.save(requester, id, Map.of("until", List.of(until.toString())));
		this.applications.submit(requester, id, true);
		return id;
	}

	/** Sends a returned request again. */
	public void sendAgain(Actor requester, RequestId id) {
		this.applications.submit(requester, id, true);
	}

	public void supplement(Actor applicant, RequestId id) {
		this.applications.supplement(applicant, id, "已补充");
	}

	public void withdraw(Actor applicant, RequestId id) {
		this.applications.withdraw(applicant, id, "不再需要");
	}

}
