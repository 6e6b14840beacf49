package cn.opendata.approval.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import cn.opendata.approval.audit.AuditTrail.Break;
import cn.opendata.approval.audit.AuditTrail.Fault;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Slice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Tag("database")
class AuditChainModuleTests {

	private final AuditFixture audit = new AuditFixture();

	@Test
	void emptyRecordIsWhole() {
		assertThat(this.audit.trail.verify().whole()).isTrue();
	}

	@Test
	void linesFollowFromOneAnother() {
		write(3);
		List<AuditLine> lines = this.audit.trail.ofCase(new RequestId("r-1"));
		assertThat(lines).extracting(AuditLine::seq).containsExactly(1L, 2L, 3L);
		assertThat(lines.get(0).previousHash()).isEqualTo(AuditLine.ORIGIN);
		assertThat(lines.get(2).previousHash()).isEqualTo(lines.get(1).hash());
		assertThat(this.audit.trail.verify().lines()).isEqualTo(3);
	}

	@Test
	void factsOfARolledBackTransactionLeaveNoLine() {
		assertThatIllegalStateException().isThrownBy(() -> this.audit.transaction.executeWithoutResult((status) -> {
			this.audit.recorder.record(AuditFixture.entry("SUBMITTED"));
			throw new IllegalStateException("no");
		}));
		assertThat(this.audit.trail.ofCase(new RequestId("r-1"))).isEmpty();
	}

	@Test
	void factsOfOneTransactionKeepTheirOrder() {
		this.audit.transaction.executeWithoutResult((status) -> {
			this.audit.recorder.record(AuditFixture.entry("SUBMITTED"));
			this.audit.recorder.record(AuditFixture.entry("ACCEPTED"));
		});
		assertThat(this.audit.trail.ofCase(new RequestId("r-1"))).extracting(AuditLine::action)
			.containsExactly("SUBMITTED", "ACCEPTED");
	}

	@Test
	void findsAChangedLine() {
		write(5);
		this.audit.jdbc.sql("UPDATE audit_line SET facts = '{}' WHERE seq = 3").update();
		assertThat(this.audit.trail.verify().broken()).contains(new Break(3, Fault.CHANGED));
	}

	@Test
	void findsAChangedLineWhoseHashWasMadeToFit() {
		write(5);
		AuditLine third = this.audit.trail.ofCase(new RequestId("r-1")).get(2);
		AuditLine forged = AuditLine.chained(3, AuditFixture.entry("WITHDRAWN"), third.previousHash());
		this.audit.jdbc.sql("UPDATE audit_line SET action = 'WITHDRAWN', line_hash = ? WHERE seq = 3")
			.param(forged.hash())
			.update();
		assertThat(this.audit.trail.verify().broken()).contains(new Break(4, Fault.UNCHAINED));
	}

	@Test
	void findsAMissingLine() {
		write(5);
		this.audit.jdbc.sql("DELETE FROM audit_line WHERE seq = 2").update();
		assertThat(this.audit.trail.verify().broken()).contains(new Break(2, Fault.MISSING));
	}

	@Test
	void findsThatTheEndWasCutOff() {
		write(5);
		this.audit.jdbc.sql("DELETE FROM audit_line WHERE seq = 5").update();
		assertThat(this.audit.trail.verify().broken()).contains(new Break(5, Fault.MISSING));
	}

	@Test
	void verifiesMoreLinesThanOneBatch() {
		this.audit.transaction.executeWithoutResult((status) -> write(2100));
		assertThat(this.audit.trail.verify().lines()).isEqualTo(2100);
	}

	@Test
	void chainStaysWholeUnderConcurrencyAndItsEndIsHeldShortly() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		List<Callable<Void>> writers = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			writers.add(() -> {
				write(40);
				return null;
			});
		}
		for (Future<Void> writer : threads.invokeAll(writers)) {
			writer.get();
		}
		threads.shutdown();
		assertThat(this.audit.trail.verify()).satisfies((result) -> {
			assertThat(result.whole()).isTrue();
			assertThat(result.lines()).isEqualTo(320);
		});
		assertThat(this.audit.meters.get("approval.audit.head").timer().mean(TimeUnit.MILLISECONDS)).isLessThan(200);
	}

	@Test
	void auditorReadsNewestFirstPageByPage() {
		write(60);
		StoredAuditTrail.Filter all = new StoredAuditTrail.Filter("", "", "", null);
		Slice<AuditLine> first = this.audit.trail.page(all, Optional.empty());
		assertThat(first.items()).hasSize(50).first().extracting(AuditLine::seq).isEqualTo(60L);
		Slice<AuditLine> second = this.audit.trail.page(all, Optional.of(Long.valueOf(first.next())));
		assertThat(second.items()).hasSize(10);
		assertThat(second.next()).isNull();
	}

	@Test
	void auditorNarrowsByResourceNumberPersonAndDay() {
		write(1);
		LocalDate day = LocalDate.of(2026, 2, 24);
		assertThat(found("request", "KF-2026-000001", "王芳", day)).isEqualTo(1);
		assertThat(found("task", "", "", null)).isZero();
		assertThat(found("", "KF-2026-000002", "", null)).isZero();
		assertThat(found("", "", "李雷", null)).isZero();
		assertThat(found("", "", "", day.plusDays(1))).isZero();
	}

	private int found(String resource, String number, String person, LocalDate day) {
		return this.audit.trail.page(new StoredAuditTrail.Filter(resource, number, person, day), Optional.empty())
			.items()
			.size();
	}

	private void write(int lines) {
		for (int i = 0; i < lines; i++) {
			this.audit.record(AuditFixture.entry("SUBMITTED"));
		}
	}

}
