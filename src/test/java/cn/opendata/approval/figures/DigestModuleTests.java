package cn.opendata.approval.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.ClockChips;
import cn.opendata.approval.calendar.WorkingCalendar;
import cn.opendata.approval.notification.DigestMails;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.web.TestSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The digest on days of 2026, by the notices of that year.
 */
@DatabaseTest
class DigestModuleTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

	private static final LocalDate MAKE_UP_SATURDAY = LocalDate.of(2026, 2, 28);

	private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);

	private static final LocalDate SPRING_FESTIVAL = LocalDate.of(2026, 2, 19);

	@Autowired
	private DigestReaders readers;

	@Autowired
	private OpenCases cases;

	@Autowired
	private KeptCases rows;

	@Autowired
	private CaseNames names;

	@Autowired
	private DigestMails mails;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private Organizations organizations;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private MockMvc site;

	@Autowired
	private TestHouse house;

	@AfterEach
	void forget() {
		this.jdbc.sql("DELETE FROM figures_case WHERE number LIKE 'TEST-%'").update();
		this.jdbc.sql("DELETE FROM figures_digest").update();
	}

	@Test
	void headReadsWhatIsLateAndWhatFallsDueWithinThreeWorkingDays() {
		DepartmentId department = this.house.department();
		Actor head = this.house.staff(department, Role.HEAD);
		String late = open(department, LocalDate.of(2026, 2, 27));
		String soon = open(department, LocalDate.of(2026, 3, 5));
		String later = open(department, LocalDate.of(2026, 3, 6));
		String elsewhere = open(this.house.department(), LocalDate.of(2026, 2, 27));
		on(MONDAY).send();
		Sent sent = mail(head).orElseThrow();
		assertThat(sent.subject()).contains("2026年3月2日", "已逾期 1 件", "3 个工作日内到期 1 件");
		assertThat(sent.text()).contains(late + "《公共厕所分布》逾期 2 个工作日", soon, "剩 3 个工作日", "/supervision")
			.doesNotContain(later, elsewhere);
	}

	@Test
	void ordersThatWaitForAnAnswerAreToldAlsoBeforeTheirLimit() {
		DepartmentId department = this.house.department();
		Actor head = this.house.staff(department, Role.HEAD);
		String waits = order(department, Status.ORDERED);
		String answered = order(department, Status.RECTIFIED);
		on(MONDAY).send();
		Sent sent = mail(head).orElseThrow();
		assertThat(sent.subject()).contains("督办未答复 1 件");
		assertThat(sent.text()).contains(waits).doesNotContain(answered);
	}

	@Test
	void supervisorReadsOfTheOwnLevelAndBelow() {
		Actor supervisor = this.house.staff(this.house.department(Level.CITY, "231100"), Role.SUPERVISOR);
		String city = open(this.house.department(Level.CITY, "231100"), LocalDate.of(2026, 2, 27));
		String county = open(this.house.department(Level.COUNTY, "231123"), LocalDate.of(2026, 2, 27));
		String province = open(this.house.department(), LocalDate.of(2026, 2, 27));
		String otherCity = open(this.house.department(Level.CITY, "231200"), LocalDate.of(2026, 2, 27));
		on(MONDAY).send();
		assertThat(mail(supervisor).orElseThrow().text()).contains(city, county).doesNotContain(province, otherCity);
	}

	@Test
	void goesOutOnAMakeUpSaturdayAndOnNoRestDay() {
		DepartmentId department = this.house.department();
		Actor head = this.house.staff(department, Role.HEAD);
		open(department, LocalDate.of(2026, 2, 11));
		for (LocalDate rest : List.of(SATURDAY, SPRING_FESTIVAL)) {
			assertThat(on(rest).send()).isZero();
		}
		assertThat(mail(head)).isEmpty();
		assertThat(on(MAKE_UP_SATURDAY).send()).isPositive();
		assertThat(mail(head)).isPresent();
	}

	@Test
	void aTryThatComesAfterMidnightWaitsForTheMorning() {
		DepartmentId department = this.house.department();
		Actor head = this.house.staff(department, Role.HEAD);
		open(department, LocalDate.of(2026, 2, 27));
		Clock night = Clock.fixed(MONDAY.atTime(0, 4).atZone(Times.ZONE).toInstant(), Times.ZONE);
		assertThat(new DailyDigest(this.readers, sender(MONDAY), this.calendar, night).send()).isZero();
		assertThat(mail(head)).isEmpty();
	}

	@Test
	void withNothingToSayNoMailGoesOut() {
		DepartmentId department = this.house.department();
		Actor head = this.house.staff(department, Role.HEAD);
		open(department, LocalDate.of(2026, 3, 20));
		on(MONDAY).send();
		assertThat(mail(head)).isEmpty();
		assertThat(told(head)).isZero();
	}

	@Test
	void sentTwiceItIsToldOnceAndAgainOnTheNextWorkingDay() {
		DepartmentId department = this.house.department();
		Actor head = this.house.staff(department, Role.HEAD);
		open(department, LocalDate.of(2026, 2, 27));
		on(MONDAY).send();
		on(MONDAY).send();
		assertThat(mails(head)).isEqualTo(1);
		on(MONDAY.plusDays(1)).send();
		assertThat(mails(head)).isEqualTo(2);
	}

	@Test
	void ofTwoNodesAtOnceOneTells() {
		DepartmentId department = this.house.department();
		Actor head = this.house.staff(department, Role.HEAD);
		open(department, LocalDate.of(2026, 2, 27));
		DigestReaders.Reader reader = this.readers.all()
			.stream()
			.filter((one) -> head.is(one.person().id()))
			.findFirst()
			.orElseThrow();
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		CountDownLatch start = new CountDownLatch(1);
		List<CompletableFuture<Boolean>> nodes = Stream.of(sender(MONDAY), sender(MONDAY), sender(MONDAY))
			.map((post) -> CompletableFuture.supplyAsync(() -> {
				await(start);
				return transaction.execute((status) -> post.tell(reader, MONDAY));
			}))
			.toList();
		start.countDown();
		assertThat(nodes.stream().map(CompletableFuture::join).filter(Boolean.TRUE::equals)).hasSize(1);
		assertThat(mails(head)).isEqualTo(1);
	}

	@Test
	void whoSwitchedItOffIsNotTold() {
		DepartmentId department = this.house.department();
		Actor head = this.house.staff(department, Role.HEAD);
		open(department, LocalDate.of(2026, 2, 27));
		this.jdbc.sql("INSERT INTO notification_mail_off (person, mail_group) VALUES (?, 'DIGEST')")
			.param(head.id().orElseThrow().value())
			.update();
		on(MONDAY).send();
		assertThat(mail(head)).isEmpty();
	}

	@Test
	void whatAPersonIsNotOfferedIsNotSwitchedOffByWhatTheyChoose() throws Exception {
		DepartmentId department = this.house.department();
		Actor handler = this.house.staff(department, Role.HANDLER);
		Actor head = this.house.staff(department, Role.HEAD);
		assertThat(preferences(handler)).doesNotContain("DIGEST");
		assertThat(preferences(head)).contains("DIGEST");
		for (Actor person : List.of(handler, head)) {
			this.site
				.perform(post("/account/messages").param("group", "TASKS").with(TestSignIn.as(person)).with(csrf()));
		}
		assertThat(off(handler)).contains("WARNINGS").doesNotContain("DIGEST", "TASKS");
		assertThat(off(head)).contains("WARNINGS", "DIGEST").doesNotContain("TASKS");
	}

	private String preferences(Actor person) throws Exception {
		return this.site.perform(get("/account/messages").with(TestSignIn.as(person)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private List<String> off(Actor person) {
		return this.jdbc.sql("SELECT mail_group FROM notification_mail_off WHERE person = ?")
			.param(person.id().orElseThrow().value())
			.query(String.class)
			.list();
	}

	@Test
	void readerOfEnglishReadsEnglish() {
		DepartmentId department = this.house.department();
		Actor head = this.house.staff(department, Role.HEAD);
		this.jdbc.sql("UPDATE organization_person SET locale = 'en' WHERE id = ?")
			.param(head.id().orElseThrow().value())
			.update();
		String late = open(department, LocalDate.of(2026, 2, 27));
		on(MONDAY).send();
		assertThat(mail(head).orElseThrow().text()).contains(late, "2 working days overdue", "Overdue");
	}

	@Test
	void moreThanAreNamedAreCounted() {
		DepartmentId department = this.house.department();
		Actor head = this.house.staff(department, Role.HEAD);
		for (int i = 0; i < DigestContent.NAMED + 3; i++) {
			open(department, LocalDate.of(2026, 2, 27));
		}
		on(MONDAY).send();
		assertThat(mail(head).orElseThrow().text()).contains("另有 3 件").contains("已逾期 23 件");
	}

	@Test
	void oneWhoCannotBeToldHoldsUpNoOther() {
		DigestReaders two = Mockito.mock(DigestReaders.class);
		DigestReaders.Reader first = new DigestReaders.Reader(person(), Set.of());
		DigestReaders.Reader second = new DigestReaders.Reader(person(), Set.of());
		given(two.all()).willReturn(List.of(first, second));
		DigestPost post = Mockito.mock(DigestPost.class);
		given(post.tell(first, MONDAY)).willThrow(new IllegalStateException("no"));
		given(post.tell(second, MONDAY)).willReturn(true);
		DailyDigest digest = new DailyDigest(two, post, this.calendar, at(MONDAY));
		assertThatIllegalStateException().isThrownBy(digest::send).withMessageContaining("1 readers");
		Mockito.verify(post).tell(second, MONDAY);
		Mockito.verify(post).forget(any());
	}

	private Person person() {
		return this.organizations.person(this.house.staff(this.house.department(), Role.HEAD).id().orElseThrow())
			.orElseThrow();
	}

	private DailyDigest on(LocalDate day) {
		return new DailyDigest(this.readers, sender(day), this.calendar, at(day));
	}

	private DigestPost sender(LocalDate day) {
		CaseLines lines = new CaseLines(this.names, chips(day));
		return new DigestPost(
				new DigestContent(this.cases, lines, new DaysAhead(this.calendar, at(day)), this.messages), this.mails,
				this.jdbc, at(day));
	}

	private ClockChips chips(LocalDate day) {
		try {
			var constructor = ClockChips.class.getDeclaredConstructor(WorkingCalendar.class, Clock.class);
			constructor.setAccessible(true);
			return constructor.newInstance(this.calendar, at(day));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Clock at(LocalDate day) {
		return Clock.fixed(day.atTime(LocalTime.of(8, 30)).atZone(Times.ZONE).toInstant(), Times.ZONE);
	}

	private String open(DepartmentId department, LocalDate due) {
		return kept(department, Kind.OPEN, Status.VERIFYING, due);
	}

	private String order(DepartmentId department, Status status) {
		return kept(department, Kind.SUPERVISE, status, LocalDate.of(2026, 3, 20));
	}

	private String kept(DepartmentId department, Kind kind, Status status, LocalDate due) {
		String number = "TEST-" + UUID.randomUUID().toString().substring(0, 12);
		this.rows.put(new CaseRow(new RequestId(number), number, kind, "公共厕所分布", department, Optional.empty(), status,
				true, Optional.of(due.minusDays(10)), Optional.empty(), Optional.empty(),
				Optional.of("OPEN_DECIDE_DELIVER"), Optional.of(due), false));
		return number;
	}

	private Optional<Sent> mail(Actor reader) {
		return this.jdbc.sql("SELECT subject, text_body FROM notification_mail WHERE person = ? ORDER BY id")
			.param(reader.id().orElseThrow().value())
			.query((row, n) -> new Sent(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.findFirst();
	}

	private int mails(Actor reader) {
		return this.jdbc.sql("SELECT COUNT(*) FROM notification_mail WHERE person = ?")
			.param(reader.id().orElseThrow().value())
			.query(Integer.class)
			.single();
	}

	private int told(Actor reader) {
		return this.jdbc.sql("SELECT COUNT(*) FROM figures_digest WHERE person = ?")
			.param(reader.id().orElseThrow().value())
			.query(Integer.class)
			.single();
	}

	private static void await(CountDownLatch start) {
		try {
			start.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private record Sent(String subject, String text) {
	}

}
