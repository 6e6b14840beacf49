package cn.opendata.approval.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.calendar.Rung;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.TestEntries;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.process.engine.TestJobs;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.request.TestCases;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A department of a county that nobody else works in, its people, and the supervisors of
 * its county and city.
 */
public final class OrderHouse {

	private static final AtomicInteger COUNTIES = new AtomicInteger();

	public final DepartmentId department;

	public final Actor clerk;

	public final Actor handler;

	public final Actor head;

	public final DepartmentId countyOffice;

	public final Actor county;

	public final Actor city;

	private final ApplicationContext context;

	private final Clock clock;

	public OrderHouse(ApplicationContext context) {
		this.context = context;
		this.clock = context.getBean(Clock.class);
		TestHouse house = context.getBean(TestHouse.class);
		int number = COUNTIES.incrementAndGet();
		String city = "23%02d".formatted(30 + number % 60);
		String county = city + "21";
		this.department = house.department(Level.COUNTY, county);
		this.clerk = house.staff(this.department, Role.CLERK);
		this.handler = house.staff(this.department, Role.HANDLER);
		this.head = house.staff(this.department, Role.HEAD);
		this.countyOffice = house.department(Level.COUNTY, county);
		this.county = house.staff(this.countyOffice, Role.SUPERVISOR);
		this.city = house.staff(house.department(Level.CITY, city + "00"), Role.SUPERVISOR);
	}

	/** A case of the public that the department has accepted. */
	public RequestId accepted() {
		TestHouse house = this.context.getBean(TestHouse.class);
		Reviews reviews = this.context.getBean(Reviews.class);
		RequestId id = this.context.getBean(TestCases.class).submitted(house.applicant());
		reviews.route(id, house.staff(house.platformOffice(), Role.PLATFORM_OFFICE), this.department, "");
		reviews.accept(id, this.clerk, "");
		return id;
	}

	/** A sharing request that has reached the department and waits for its answer. */
	public RequestId shared() {
		return shared(SharingClass.CONDITIONAL);
	}

	/** One that was granted at once. */
	public RequestId granted() {
		RequestId id = shared(SharingClass.UNCONDITIONAL);
		run(id);
		return id;
	}

	private RequestId shared(SharingClass sharing) {
		TestHouse house = this.context.getBean(TestHouse.class);
		Actor manager = house.staff(this.department, Role.DATA_MANAGER, Role.PLATFORM_OFFICE);
		EntryCode entry = TestEntries.published(this.context, this.department, manager, sharing);
		DepartmentId asking = house.department(Level.COUNTY,
				this.context.getBean(Organizations.class).department(this.department).orElseThrow().region());
		Actor requester = house.staff(asking, Role.REQUESTER);
		Actor consents = house.staff(asking, Role.HEAD);
		RequestId id = this.context.getBean(TestCases.class)
			.shared(requester, Times.day(this.clock.instant()).plusDays(365), entry);
		if (sharing == SharingClass.CONDITIONAL) {
			this.context.getBean(Reviews.class).consent(id, consents, "");
		}
		return id;
	}

	/** The running clock of that rule. */
	public CaseClock clock(RequestId id, String rule) {
		return this.context.getBean(Clocks.class)
			.running(new ClockSubject(ClockSubject.REQUEST, id.value()), rule)
			.orElseThrow();
	}

	/** Moves time to right after the due instant of a clock, and lets it be noticed. */
	public void pass(RequestId id, String rule) {
		forward(clock(id, rule).due().dueInstant().orElseThrow());
		run(id);
	}

	/** Moves time to right after the next rung of a clock, and lets it be noticed. */
	public void next(RequestId id, String rule) {
		Rung rung = this.context.getBean(Clocks.class).nextRung(clock(id, rule).id()).orElseThrow();
		forward(rung.at());
		run(id);
	}

	private void forward(Instant until) {
		Duration ahead = Duration.between(this.clock.instant(), until).plusSeconds(1);
		if (!ahead.isNegative()) {
			this.context.getBean(BusinessTime.class).forward(ahead);
		}
	}

	public void run(RequestId id) {
		TestJobs.runDue(this.context, id);
	}

	/** The orders about a case, first one first. */
	public List<SupervisionOrder> orders(RequestId about) {
		return this.context.getBean(OrderStore.class).about(about);
	}

	public ReviewTask task(RequestId id) {
		List<ReviewTask> open = this.context.getBean(ReviewTasks.class).open(id);
		assertThat(open).hasSize(1);
		return open.get(0);
	}

	public String complete(RequestId id, Actor by, Map<String, String> values) {
		return this.context.getBean(ReviewTasks.class)
			.complete(task(id).id(), by,
					values.entrySet()
						.stream()
						.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> List.of(entry.getValue()))));
	}

	/** Keys of what a person was told. */
	public List<String> told(Actor person) {
		return this.context.getBean(JdbcClient.class)
			.sql("SELECT message_key FROM notification_message WHERE person = ?")
			.param(person.id().orElseThrow().value())
			.query(String.class)
			.list();
	}

}
