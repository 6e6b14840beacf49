package cn.opendata.approval.supervision;

import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.RequestId;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders for the tests of other rooms.
 */
public final class TestOrders {

	private TestOrders() {
	}

	/** An order of that supervisor, about nothing in particular, to that person. */
	public static RequestId raised(ApplicationContext context, Actor supervisor, Actor addressee) {
		Organizations organizations = context.getBean(Organizations.class);
		Person to = organizations.person(addressee.id().orElseThrow()).orElseThrow();
		Person by = organizations.person(supervisor.id().orElseThrow()).orElseThrow();
		Issuing.Draft draft = new Issuing.Draft(OrderType.HAND, Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), "", "督办事项", "请在期限内反馈办理进展", new LegalBasis("", "《条例》", "第一条"),
				to.department().orElseThrow(), to, 5);
		return new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
			.execute((status) -> context.getBean(Issuing.class).issue(draft, by, supervisor).id());
	}

}
