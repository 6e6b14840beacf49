package cn.opendata.approval.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import cn.opendata.approval.TestDatabase;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.Applicant;
import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.NeedKind;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.supervision.InCharge;
import cn.opendata.approval.shared.Times;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.mockito.Mockito;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * A small house: a county department with its people, supervisors of three levels, one
 * case, and the room's own tables in a database of its own.
 */
class HouseOfTests {

	static final RequestId CASE = new RequestId("r-1");

	static final DepartmentId STATISTICS = new DepartmentId("county-statistics");

	static final Instant NOW = Instant.parse("2026-02-24T01:30:00Z");

	final Organizations organizations = Mockito.mock(Organizations.class);

	final CaseFiles cases = Mockito.mock(CaseFiles.class);

	final InCharge charge = Mockito.mock(InCharge.class);

	final SchedulerClient scheduler = Mockito.mock(SchedulerClient.class);

	final JdbcClient jdbc;

	final Messages messages;

	final Outbox outbox;

	final Preferences preferences;

	final Notices notices;

	final Wording wording;

	HouseOfTests(JavaMailSender sender) {
		DataSource dataSource = TestDatabase.tables("common/V080__notification_message",
				"common/V081__notification_mail");
		Clock clock = Clock.fixed(NOW, Times.ZONE);
		this.jdbc = JdbcClient.create(dataSource);
		SortedIds ids = new SortedIds(clock);
		this.messages = new Messages(this.jdbc, ids, clock);
		this.outbox = new Outbox(this.jdbc, ids, clock, new MailQueue(only(this.scheduler), only(sender)));
		this.preferences = new Preferences(this.jdbc);
		this.wording = new Wording(bundles());
		this.notices = new Notices(this.messages, this.outbox, this.preferences,
				new MailRendering(this.wording, bundles(), "https://data.example.gov.cn/"));
		settle();
	}

	HouseOfTests() {
		this(null);
	}

	private void settle() {
		department(STATISTICS.value(), Level.COUNTY);
		department("county-office", Level.COUNTY);
		department("city-office", Level.CITY);
		department("province-office", Level.PROVINCE);
		List<Department> all = new ArrayList<>();
		for (String id : List.of("province-office", "city-office", "county-office", STATISTICS.value())) {
			all.add(this.organizations.department(new DepartmentId(id)).orElseThrow());
		}
		given(this.organizations.departments()).willReturn(all);
		for (String id : List.of("province-office", "city-office", "county-office")) {
			given(this.organizations.supervises(new DepartmentId(id), STATISTICS)).willReturn(true);
			people(new DepartmentId(id), Role.SUPERVISOR, id.replace("office", "supervisor"));
		}
		people(STATISTICS, Role.CLERK, "clerk-1", "clerk-2");
		people(STATISTICS, Role.HANDLER, "handler");
		people(STATISTICS, Role.HEAD, "head");
		person("applicant", Locale.SIMPLIFIED_CHINESE, Optional.empty(), Role.APPLICANT);
		given(this.cases.get(CASE)).willReturn(file("applicant"));
		given(this.charge.of(any())).willReturn(List.of());
	}

	void applicantReads(Locale locale) {
		person("applicant", locale, Optional.empty(), Role.APPLICANT);
	}

	/** Those people have the case in hand. */
	void inCharge(String... people) {
		List<Person> charge = Stream.of(people)
			.map((id) -> this.organizations.person(new PersonId(id)).orElseThrow())
			.toList();
		given(this.charge.of(any())).willReturn(charge);
	}

	ObjectProvider<InCharge> charge() {
		return only(this.charge);
	}

	/** The names of those who were told, in order of the alphabet. */
	List<String> told() {
		return this.jdbc.sql("SELECT person FROM notification_message ORDER BY person").query(String.class).list();
	}

	List<Mail> mails() {
		return this.outbox.page(Optional.empty(), "").items();
	}

	RequestEvent event(RequestEvent.Type type, Map<String, String> facts) {
		return new RequestEvent(type, CASE, Kind.OPEN, "KF-2026-000123", "企业名录", Status.SUBMITTED,
				new PersonId("applicant"), Optional.of(STATISTICS), Optional.empty(), NOW, facts);
	}

	private void department(String id, Level level) {
		given(this.organizations.department(new DepartmentId(id)))
			.willReturn(Optional.of(new Department(new DepartmentId(id), "某县统计局", "", level, "230000", Optional.empty(),
					id.endsWith("office"), true)));
	}

	private void people(DepartmentId department, Role role, String... ids) {
		List<Person> people = new ArrayList<>();
		for (String id : ids) {
			people.add(person(id, Locale.SIMPLIFIED_CHINESE, Optional.of(department), role));
		}
		given(this.organizations.holders(department, role)).willReturn(people);
	}

	private Person person(String id, Locale locale, Optional<DepartmentId> department, Role role) {
		Person person = new Person(new PersonId(id), id, id + "@example.cn", locale, department, Set.of(role));
		given(this.organizations.person(person.id())).willReturn(Optional.of(person));
		return person;
	}

	private static CaseFile file(String applicant) {
		return new CaseFile(CASE, "KF-2026-000123", Kind.OPEN, Status.SUBMITTED, Optional.of(STATISTICS),
				new Applicant(new PersonId(applicant), ApplicantType.CITIZEN, "李某", "ID_CARD", "", "", "",
						"contact@example.cn", ""),
				new CaseFile.Content(Optional.empty(), "企业名录", NeedKind.NEW, "", List.of(), "", "", "", "", List.of(),
						"", "", "", "", false, "", "", "", ""),
				1, Optional.of(NOW), Optional.empty(), Optional.empty(), 1);
	}

	static ResourceBundleMessageSource bundles() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/notification");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

	static <T> ObjectProvider<T> only(T bean) {
		return new ObjectProvider<>() {
			@Override
			public T getObject() {
				return bean;
			}

			@Override
			public T getIfAvailable() {
				return bean;
			}

			@Override
			public java.util.stream.Stream<T> stream() {
				return java.util.stream.Stream.ofNullable(bean);
			}
		};
	}

}
