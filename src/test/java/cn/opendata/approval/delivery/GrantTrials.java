package cn.opendata.approval.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.organization.TestPermissions;
import cn.opendata.approval.request.Cast;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries every act of every person on one grant, each rolled back, and holds what happened
 * against the permission file.
 */
final class GrantTrials {

	private final PlatformTransactionManager transactions;

	private final TestPermissions table;

	private final Map<String, BiConsumer<Actor, RequestId>> acts;

	GrantTrials(ApplicationContext context, TestPermissions table, Map<String, BiConsumer<Actor, RequestId>> acts) {
		this.transactions = context.getBean(PlatformTransactionManager.class);
		this.table = table;
		this.acts = acts;
	}

	/** What did not come out as the file says. */
	List<String> wrong(RequestId id, String state, List<Cast.Someone> everybody) {
		List<String> wrong = new ArrayList<>();
		for (Cast.Someone someone : everybody) {
			this.acts.forEach((action, act) -> {
				if (!state.equals("NONE") || this.table.allow(Set.of(Role.values()), state, action)) {
					boolean expected = this.table.allow(someone.as(Status.ANSWERED), state, action);
					if (expected != attempt(act, someone.actor(), id)) {
						wrong.add(someone.name() + " " + action + (expected ? " refused" : " done"));
					}
				}
			});
		}
		return wrong;
	}

	private boolean attempt(BiConsumer<Actor, RequestId> act, Actor by, RequestId id) {
		try {
			new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				status.setRollbackOnly();
				act.accept(by, id);
			});
			return true;
		}
		catch (Refused refused) {
			assertThat(refused.kind()).isIn(Refused.Kind.FORBIDDEN, Refused.Kind.NOT_FOUND);
			return false;
		}
	}

}
