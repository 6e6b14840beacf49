package cn.opendata.approval.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Violation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A grant guards its own moves.
 */
class GrantUnitTests {

	private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

	private static final Instant LAST_MOMENT = Instant.parse("2026-06-30T15:59:59.999Z");

	private static final Instant NEXT_DAY = Instant.parse("2026-06-30T16:00:00Z");

	private static final Halt MISUSE = new Halt(HaltGround.PASSED_ON, "Sold to a data broker",
			new LegalBasis("", "Use agreement", "clause 3"));

	@Test
	void isUsableUntilTheEndOfItsLastDay() {
		Grant grant = active();
		assertThat(grant.stateAt(LAST_MOMENT)).isEqualTo(GrantState.ACTIVE);
		assertThat(grant.stateAt(NEXT_DAY)).isEqualTo(GrantState.ENDED);
	}

	@Test
	void isNotActiveBeforeItIsSigned() {
		Grant prepared = prepared();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> prepared.activate(LAST_MOMENT))
			.matches((refused) -> refused.kind() == Refused.Kind.CONFLICT);
	}

	@Test
	void isSignedOnce() {
		Grant signed = prepared().sign("Li Ming", LAST_MOMENT);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> signed.sign("Li Ming", LAST_MOMENT))
			.matches((refused) -> refused.kind() == Refused.Kind.CONFLICT);
		assertThat(signed.signature().orElseThrow().hash()).isEqualTo(signed.agreementHash());
	}

	@Test
	void isRestoredAfterASuspensionOnly() {
		Grant suspended = active().suspend(MISUSE);
		assertThat(suspended.halt()).contains(MISUSE);
		assertThat(suspended.restore().state()).isEqualTo(GrantState.ACTIVE);
		Grant revoked = active().revoke(MISUSE);
		assertThatExceptionOfType(Refused.class).isThrownBy(revoked::restore)
			.matches((refused) -> refused.kind() == Refused.Kind.CONFLICT);
	}

	@Test
	void isNotStoppedWithoutGroundReasonAndBasis() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Halt.typed("", " no ", "Law", ""))
			.satisfies((refused) -> assertThat(refused.violations()).extracting(Violation::field)
				.containsExactly("ground", "reason", "document"));
	}

	private static Grant prepared() {
		return new Grant("g", new RequestId("r"), "KF-2026-000001", new PersonId("p"), new DepartmentId("d"), "Buses",
				GrantState.PREPARED, GrantTerms.OPEN, Optional.of(LAST_DAY), "", "text", "hash",
				Instant.parse("2026-02-24T01:00:00Z"), Optional.empty(), Optional.empty(), Optional.empty(), 0);
	}

	private static Grant active() {
		return prepared().sign("Li Ming", Instant.parse("2026-02-25T01:00:00Z"))
			.activate(Instant.parse("2026-02-25T01:00:01Z"));
	}

}
