package cn.opendata.approval.delivery;

import java.time.LocalDate;
import java.util.Optional;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.then;

/**
 * From the delivery files to the last day of the grant.
 */
@DatabaseTest
class DeliveryModuleTests {

	private final JdbcClient jdbc;

	private final Permissions permissions;

	private final Files store;

	private final MessageSource messages;

	private DeliveryHouse house;

	@Autowired
	DeliveryModuleTests(JdbcClient jdbc, Permissions permissions, Files store, MessageSource messages) {
		this.jdbc = jdbc;
		this.permissions = permissions;
		this.store = store;
		this.messages = messages;
	}

	@BeforeEach
	void build() {
		this.house = new DeliveryHouse(this.jdbc, this.permissions, this.store, this.messages);
	}

	@Test
	void offersNoAgreementWithoutFiles() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.house.deliveries.prepare(this.house.request, this.house.dataManager,
					Optional.empty(), "", 0))
			.satisfies((refused) -> assertThat(refused.violations()).extracting(Violation::field)
				.containsExactly("files"));
		then(this.house.progress).shouldHaveNoInteractions();
	}

	@Test
	void freezesAnAgreementThatSaysWhatWasDecided() {
		Grant grant = this.house.prepared(Optional.of(LocalDate.of(2026, 12, 31)));
		assertThat(grant.agreement()).contains("KF-2026-000123", "Department of Transport", "Li Ming", "line",
				"Teaching", "2026\u5e7412\u670831\u65e5", "buses.csv", "Name the source");
		assertThat(grant.agreement()).doesNotContain("driver");
		assertThat(grant.agreementHash()).isEqualTo(new Agreement(grant.agreement()).hash());
		then(this.house.progress).should().agreementOffered(this.house.request, this.house.dataManager);
		assertThat(this.house.told).extracting(DeliveryEvent::type).containsExactly(DeliveryEvent.Type.PREPARED);
	}

	@Test
	void takesNoMoreFilesOnceTheAgreementIsOffered() {
		this.house.prepared(Optional.empty());
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.house.putUp("more.csv"))
			.matches((refused) -> refused.kind() == Refused.Kind.FORBIDDEN);
	}

	@Test
	void takesEachFileNameOnce() {
		this.house.putUp("buses.csv");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.house.putUp("buses.csv"))
			.matches((refused) -> refused.kind() == Refused.Kind.INVALID);
		assertThat(this.house.deliveries.filesReady(this.house.request)).isEqualTo(1);
	}

	@Test
	void isSignedByTickingAndTheOwnNameOnly() {
		Grant grant = this.house.prepared(Optional.empty());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.house.signing.sign(this.house.applicant, grant.id(), false, "Somebody else"))
			.satisfies((refused) -> assertThat(refused.violations()).extracting(Violation::field)
				.containsExactly("agreed", "name"));
		this.house.signing.sign(this.house.applicant, grant.id(), true, "  Li   Ming ");
		assertThat(this.house.read(grant).signature().orElseThrow().name()).isEqualTo("Li Ming");
		then(this.house.progress).should().agreementSigned(this.house.request, this.house.applicant);
	}

	@Test
	void isUnknownToStrangers() {
		Grant grant = this.house.active(Optional.empty());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.house.grants.forReader(this.house.stranger, grant.id()))
			.matches((refused) -> refused.kind() == Refused.Kind.NOT_FOUND);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.house.download(this.house.stranger, grant))
			.matches((refused) -> refused.kind() == Refused.Kind.NOT_FOUND);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.house.signing.sign(this.house.stranger, grant.id(), true, "Li Ming"))
			.matches((refused) -> refused.kind() == Refused.Kind.NOT_FOUND);
	}

	@Test
	void handsOutFilesOnlyOnceOpenedAndLogsEachTime() {
		Grant grant = this.house.prepared(Optional.empty());
		this.house.signing.sign(this.house.applicant, grant.id(), true, "Li Ming");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.house.download(this.house.applicant, grant))
			.matches((refused) -> refused.code().endsWith("closed.SIGNED"));
		this.house.deliveries.activate(this.house.request);
		this.house.deliveries.activate(this.house.request);
		this.house.download(this.house.applicant, grant);
		this.house.download(this.house.applicant, grant);
		assertThat(this.house.files.of(this.house.request)).extracting(DeliveryFile::downloads).containsExactly(2L);
		assertThat(this.house.jdbc.sql("select count(*) from delivery_usage where grant_id = :id")
			.param("id", grant.id())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void stopsAtOnceWhenSuspendedAndGoesOnWhenRestored() {
		Grant grant = this.house.active(Optional.empty());
		this.house.halting.suspend(this.house.head, this.house.request,
				new Halt(HaltGround.PASSED_ON, "Sold to others", DeliveryHouse.AGREEMENT));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.house.download(this.house.applicant, grant))
			.matches((refused) -> refused.code().endsWith("closed.SUSPENDED"));
		this.house.halting.restore(this.house.head, this.house.request, "Copies were destroyed");
		this.house.download(this.house.applicant, grant);
		this.house.halting.revoke(this.house.head, this.house.request,
				new Halt(HaltGround.UNSAFE, "Leaked again", DeliveryHouse.AGREEMENT));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.house.download(this.house.applicant, grant))
			.matches((refused) -> refused.code().endsWith("closed.REVOKED"));
		assertThat(this.house.halting.history(this.house.read(grant))).extracting(HaltLine::act)
			.containsExactly(DeliveryEvent.Type.SUSPENDED, DeliveryEvent.Type.RESTORED, DeliveryEvent.Type.REVOKED);
	}

	@Test
	void isStoppedByTheHeadAlone() {
		this.house.active(Optional.empty());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.house.halting.suspend(this.house.dataManager, this.house.request,
					new Halt(HaltGround.OTHER, "For no reason", DeliveryHouse.AGREEMENT)))
			.matches((refused) -> refused.kind() == Refused.Kind.FORBIDDEN);
	}

	@Test
	void isNotStoppedWithoutReasonEvenBySql() {
		Grant grant = this.house.active(Optional.empty());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.house.jdbc.sql("update delivery_grant set state = 'REVOKED' where id = :id")
				.param("id", grant.id())
				.update());
	}

	@Test
	void isNotOpenedUnsignedEvenBySql() {
		Grant grant = this.house.prepared(Optional.empty());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.house.jdbc.sql("update delivery_grant set state = 'ACTIVE' where id = :id")
				.param("id", grant.id())
				.update());
	}

	@Test
	void endsAtTheEndOfItsLastDay() {
		LocalDate lastDay = LocalDate.of(2026, 6, 30);
		Grant grant = this.house.active(Optional.of(lastDay));
		this.house.now = Times.endOf(lastDay).minusSeconds(1);
		this.house.download(this.house.applicant, grant);
		this.house.now = Times.endOf(lastDay);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.house.download(this.house.applicant, grant))
			.matches((refused) -> refused.code().endsWith("closed.ENDED"));
		this.house.halting.endOver(1000);
		assertThat(this.house.read(grant).state()).isEqualTo(GrantState.ENDED);
		assertThat(this.house.told).last().extracting(DeliveryEvent::type).isEqualTo(DeliveryEvent.Type.ENDED);
	}

	@Test
	void lapsesUnsignedOnce() {
		Grant grant = this.house.prepared(Optional.empty());
		this.house.deliveries.lapse(this.house.request);
		this.house.deliveries.lapse(this.house.request);
		assertThat(this.house.read(grant).state()).isEqualTo(GrantState.LAPSED);
	}

	@Test
	void takesResultsAndMovesTheCaseOnWithTheFirst() {
		Grant grant = this.house.active(Optional.empty());
		this.house.status = Status.OPENED;
		FeedbackForm form = new FeedbackForm("STUDY", "On buses", "Which lines are late and why", "");
		this.house.feedbacks.give(this.house.applicant, grant.id(), form, "", null);
		this.house.status = Status.FEEDBACK_GIVEN;
		this.house.feedbacks.give(this.house.applicant, grant.id(), form, "", null);
		assertThat(this.house.feedbacks.of(grant)).extracting(Feedback::kind)
			.containsExactly(FeedbackKind.STUDY, FeedbackKind.STUDY);
		then(this.house.progress).should().feedbackGiven(this.house.request, this.house.applicant);
	}

}
