package cn.opendata.approval.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.organization.TestPermissions;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries every act of every person on one case, each rolled back, and holds what happened
 * against the permission file.
 */
final class CellTrials {

	private final PlatformTransactionManager transactions;

	private final TestPermissions table;

	private final Map<String, BiConsumer<Actor, RequestId>> acts;

	private final Set<Status> written;

	/**
	 * @param written statuses in which writing is editing; in others it is the answer to
	 * a supplement notice
	 */
	CellTrials(ApplicationContext context, TestPermissions table, Map<String, BiConsumer<Actor, RequestId>> acts,
			Set<Status> written) {
		this.transactions = context.getBean(PlatformTransactionManager.class);
		this.table = table;
		this.acts = acts;
		this.written = written;
	}

	/** What did not come out as the file says. */
	List<String> wrong(RequestId id, Status status, List<Cast.Someone> everybody) {
		List<String> wrong = new ArrayList<>();
		for (Cast.Someone someone : everybody) {
			this.acts.forEach((action, act) -> {
				String expected = expected(someone.as(status), status, action);
				String found = attempt(act, someone.actor(), id);
				if (!expected.equals(found)) {
					wrong.add(someone.name() + " " + action + ": " + found + " instead of " + expected);
				}
			});
		}
		return wrong;
	}

	private String expected(Set<Role> held, Status status, String action) {
		if (!this.table.allow(held, status.name(), "read") || (action.equals("copy") && status == Status.DRAFT)) {
			return "NOT_FOUND";
		}
		String asked = asked(status, action);
		if (this.table.allow(held, status.name(), asked)) {
			return "done";
		}
		boolean elsewhere = List.of(Status.values())
			.stream()
			.anyMatch((other) -> this.table.allow(held, other.name(), asked));
		return elsewhere ? "CONFLICT" : "FORBIDDEN";
	}

	private String asked(Status status, String action) {
		boolean writes = action.equals("edit") || action.equals("submit");
		return (writes && !this.written.contains(status)) ? "answerSupplement" : action;
	}

	private String attempt(BiConsumer<Actor, RequestId> act, Actor by, RequestId id) {
		try {
			return new TransactionTemplate(this.transactions).execute((status) -> {
				status.setRollbackOnly();
				act.accept(by, id);
				return "done";
			});
		}
		catch (Refused refused) {
			return refused.kind().name();
		}
	}

	/** A draft has no number yet and is read where it is written. */
	static void read(ApplicationDesk applications, CaseFiles files, Actor by, RequestId id) {
		CaseFile file = files.get(id);
		if (file.status() == Status.DRAFT) {
			applications.open(by, id);
		}
		else {
			files.forReader(by, file.number());
		}
	}

}
