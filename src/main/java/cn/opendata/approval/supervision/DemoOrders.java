package cn.opendata.approval.supervision;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Times;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two orders of the demo, raised by hand: one about a case under way, answered and under
 * review; one about the quality of an entry, to be answered. Does nothing the second
 * time.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "approval.demo.cases", matchIfMissing = true)
@Order(35)
class DemoOrders implements ApplicationRunner {

	private static final int CASES = 40;

	private final JdbcClient jdbc;

	private final CaseFiles cases;

	private final OrderRaising raising;

	private final Orders orders;

	private final Accounts accounts;

	private final Clock clock;

	DemoOrders(JdbcClient jdbc, CaseFiles cases, OrderRaising raising, Orders orders, Accounts accounts, Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.raising = raising;
		this.orders = orders;
		this.accounts = accounts;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments args) {
		boolean raised = this.jdbc.sql("SELECT COUNT(*) FROM supervision_order WHERE kind <> 'DEADLINE'")
			.query(Integer.class)
			.single() > 0;
		Actor supervisor = as("hlj-pt-supervisor");
		List<CaseFile> open = raised ? List.of()
				: open().filter((file) -> this.raising.mayRaise(supervisor, file)).limit(2).toList();
		if (open.size() == 2) {
			Actor head = head(open.get(0));
			String number = raise(supervisor, open.get(0), head, "HAND", "", "请抓紧核实数据情况，按期作出答复，并说明办理进展。");
			this.orders.answer(this.cases.find(number).orElseThrow().id(), head, "已明确专人办理，数据情况已核实，预计两个工作日内提出答复意见。");
			raise(supervisor, open.get(1), head(open.get(1)), "RECTIFY", "DATA_QUALITY",
					"抽查发现所涉数据存在重复记录和空值，请全面核查、更正后重新发布，并附核查记录。");
		}
	}

	private String raise(Actor supervisor, CaseFile about, Actor head, String type, String finding, String demand) {
		Concern concern = this.raising.ofCase(supervisor, about.number());
		return this.raising.raise(supervisor, concern, new Demand(type, finding, Demand.BY_HAND,
				"《政务数据共享条例》（国务院令第809号）", "第二十七条", head.id().orElseThrow().value(), "5", demand));
	}

	/** Cases of the public with a department at work, first one first. */
	private Stream<CaseFile> open() {
		int year = Times.day(this.clock.instant()).getYear();
		return IntStream.rangeClosed(year - 1, year)
			.boxed()
			.flatMap((of) -> IntStream.rangeClosed(1, CASES).mapToObj((no) -> "KF-%d-%06d".formatted(of, no)))
			.map(this.cases::find)
			.flatMap(Optional::stream)
			.filter((file) -> file.status().handling() && file.department().isPresent());
	}

	private Actor head(CaseFile file) {
		return as(file.department().orElseThrow() + "-head");
	}

	private Actor as(String login) {
		return this.accounts.actor(new PersonId(login));
	}

}
