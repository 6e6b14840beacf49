package cn.opendata.approval.figures;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import cn.opendata.approval.shared.RequestId;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers which cases a transaction touches and reckons them once, shortly before it
 * commits: when everything that belongs to a fact is on record, and so that counters are
 * held for these few statements only. The audit record comes after.
 */
@Component
class TouchedCases {

	private final Reckoning reckoning;

	TouchedCases(Reckoning reckoning) {
		this.reckoning = reckoning;
	}

	void touch(RequestId id) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()
				|| !TransactionSynchronizationManager.isSynchronizationActive()) {
			this.reckoning.refresh(List.of(id));
			return;
		}
		pending().touch(id);
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

	/** The cases of one transaction. */
	private final class Pending implements TransactionSynchronization {

		private final Set<String> cases = new TreeSet<>();

		private boolean over;

		void touch(RequestId id) {
			if (this.over) {
				TouchedCases.this.reckoning.refresh(List.of(id));
			}
			else {
				this.cases.add(id.value());
			}
		}

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE - 10;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.over = true;
			TouchedCases.this.reckoning.refresh(this.cases.stream().map(RequestId::new).toList());
		}

	}

}
