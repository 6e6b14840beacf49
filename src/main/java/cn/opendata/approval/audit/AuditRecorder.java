package cn.opendata.approval.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes facts as they happen and writes them as the last thing before their transaction
 * commits, in the same transaction: the end of the chain is locked for these few
 * statements only and never while other work waits for locks. How long it is held is
 * measured as {@code approval.audit.head}.
 */
@Component
class AuditRecorder {

	private final AuditChain chain;

	private final Timer held;

	AuditRecorder(AuditChain chain, MeterRegistry meters) {
		this.chain = chain;
		this.held = Timer.builder("approval.audit.head")
			.description("How long the end of the audit chain was locked")
			.publishPercentiles(0.5, 0.99)
			.register(meters);
	}

	void record(AuditEntry entry) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()
				|| !TransactionSynchronizationManager.isSynchronizationActive()) {
			this.chain.append(List.of(entry));
			return;
		}
		pending().add(entry);
	}

	private Pending pending() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Pending.class::isInstance)
			.map(Pending.class::cast)
			.findFirst()
			.orElseGet(() -> {
				Pending pending = new Pending();
				TransactionSynchronizationManager.registerSynchronization(pending);
				return pending;
			});
	}

	/** The facts of one transaction, waiting for its commit. */
	private final class Pending implements TransactionSynchronization {

		private final List<AuditEntry> entries = new ArrayList<>();

		private boolean writing;

		private long lockedAt;

		void add(AuditEntry entry) {
			if (this.writing) {
				AuditRecorder.this.chain.append(List.of(entry));
			}
			else {
				this.entries.add(entry);
			}
		}

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.writing = true;
			this.lockedAt = System.nanoTime();
			AuditRecorder.this.chain.append(this.entries);
		}

		@Override
		public void afterCompletion(int status) {
			if (this.writing) {
				AuditRecorder.this.held.record(System.nanoTime() - this.lockedAt, TimeUnit.NANOSECONDS);
			}
		}

	}

}
