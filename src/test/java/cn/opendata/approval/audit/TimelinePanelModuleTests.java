package cn.opendata.approval.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.audit.TimelinePanel.Moment;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.Applicant;
import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@Tag("database")
class TimelinePanelModuleTests {

	private static final Actor APPLICANT = actor("a-1", Role.APPLICANT);

	private static final Actor CLERK = actor("p-1", Role.CLERK);

	private final AuditFixture audit = new AuditFixture();

	private final CaseFiles cases = mock(CaseFiles.class);

	private final TimelinePanel panel = new TimelinePanel(this.audit.trail, new Sentences(messages()), this.cases);

	@BeforeEach
	void everyTypeOfEventHappened() {
		given(this.cases.readsAsStaff(eq(CLERK), any())).willReturn(true);
		for (RequestEvent.Type type : RequestEvent.Type.values()) {
			this.audit.record(AuditFixture.entry(type.name()));
		}
		this.audit.record(new AuditEntry(Instant.parse("2026-02-24T02:00:00Z"), AuditEntry.Who.SYSTEM, "task", "t-1",
				"r-1", "", "CREATED", Map.of("step", "examine-application")));
	}

	@Test
	void applicantSeesOnlyWhatIsShown() {
		long shown = List.of(RequestEvent.Type.values()).stream().filter(RequestEvent.Type::shown).count();
		assertThat(moments(APPLICANT)).hasSize((int) shown).noneMatch((moment) -> moment.sentence().contains("保密"));
	}

	@Test
	void applicantReadsTheDepartmentAndNoNames() {
		assertThat(moments(APPLICANT)).noneMatch((moment) -> moment.toString().contains("王芳"))
			.anyMatch((moment) -> moment.sentence().equals("黑龙江省统计局受理申请"));
	}

	@Test
	void staffSeesEverythingWithAMarkOnWhatTheApplicantSees() {
		assertThat(moments(CLERK)).hasSize(RequestEvent.Type.values().length + 1)
			.anyMatch((moment) -> moment.sentence().startsWith("王芳（黑龙江省统计局）") && moment.seen())
			.anyMatch((moment) -> moment.sentence().contains("保密审查") && !moment.seen());
	}

	@Test
	@SuppressWarnings("unchecked")
	void actsTellTheStoryAndTasksAreFoldedAway() {
		List<Moment> main = (List<Moment>) this.panel.model(CLERK, file()).orElseThrow().get("main");
		assertThat(main).hasSize(RequestEvent.Type.values().length)
			.allMatch((moment) -> moment.resource().equals("request"));
	}

	@Test
	void everyTypeHasASentence() {
		assertThat(moments(CLERK)).noneMatch((moment) -> moment.sentence().matches("[A-Z_]+"));
	}

	@SuppressWarnings("unchecked")
	private List<Moment> moments(Actor actor) {
		return (List<Moment>) this.panel.model(actor, file()).orElseThrow().get("all");
	}

	private static CaseFile file() {
		Applicant applicant = new Applicant(new PersonId("a-1"), ApplicantType.CITIZEN, "", "", "", "", "", "", "");
		return new CaseFile(new RequestId("r-1"), "KF-2026-000001", Kind.OPEN, Status.SUBMITTED, Optional.empty(),
				applicant, null, 1, Optional.empty(), Optional.empty(), Optional.empty(), 1);
	}

	private static Actor actor(String id, Role role) {
		return new Actor(Optional.of(new PersonId(id)), "", Locale.SIMPLIFIED_CHINESE,
				Optional.of(new DepartmentId("d-1")), Set.of(role));
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/audit");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

}
