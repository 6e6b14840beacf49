package cn.opendata.approval.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.delivery.Deliveries;
import cn.opendata.approval.delivery.TestDeliveries;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.engine.TestJobs;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.RequestId;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a case to a status by the doors that people use, as the cast would.
 */
public final class TestLadder {

	private final ApplicationContext context;

	private final Cast cast;

	private final ApplicationDesk applications;

	private final Reviews reviews;

	public TestLadder(ApplicationContext context, Cast cast) {
		this.context = context;
		this.cast = cast;
		this.applications = context.getBean(ApplicationDesk.class);
		this.reviews = context.getBean(Reviews.class);
	}

	public RequestId to(Status status) {
		return switch (status) {
			case DRAFT -> this.applications.start(this.cast.applicant, Optional.empty());
			case ROUTING -> this.context.getBean(TestCases.class).submitted(this.cast.applicant);
			case SUBMITTED -> routed();
			case AWAITING_SUPPLEMENT -> supplement();
			case ABANDONED -> abandoned();
			case WITHDRAWN -> withdrawn();
			case NOT_ACCEPTED -> declined();
			default -> accepted(status);
		};
	}

	private RequestId routed() {
		RequestId id = to(Status.ROUTING);
		this.reviews.route(id, this.cast.office, this.cast.department, "");
		return id;
	}

	private RequestId supplement() {
		RequestId id = routed();
		this.reviews.askSupplement(id, this.cast.here(Role.CLERK), List.of("请说明用途"), 10);
		return id;
	}

	private RequestId abandoned() {
		RequestId id = supplement();
		this.reviews.abandon(id);
		return id;
	}

	private RequestId withdrawn() {
		RequestId id = routed();
		this.applications.withdraw(this.cast.applicant, id, "不再需要");
		return id;
	}

	private RequestId declined() {
		RequestId id = routed();
		this.reviews.decline(id, this.cast.here(Role.CLERK),
				new Refusal(RefusalGround.OTHER, "不属于数据申请", new LegalBasis("", "《条例》", "第一条")));
		return id;
	}

	private RequestId accepted(Status status) {
		RequestId id = routed();
		this.reviews.accept(id, this.cast.here(Role.CLERK), "");
		if (status == Status.THIRD_PARTY) {
			this.reviews.askThirdParty(id, this.cast.here(Role.HANDLER), "某公司", "请于十五个工作日内答复");
		}
		else if (status != Status.VERIFYING) {
			this.reviews.verifyNeed(id, this.cast.here(Role.HANDLER), true, "");
			handled(id, status);
		}
		return id;
	}

	private void handled(RequestId id, Status status) {
		if (status == Status.PROPOSING) {
			return;
		}
		this.reviews.propose(id, this.cast.here(Role.HANDLER),
				new Proposal((status == Status.MASKING) ? Outcome.MASKED : Outcome.AGREED, "", Optional.empty(),
						Optional.empty(), "", List.of()));
		if (status == Status.SECRECY_REVIEW) {
			return;
		}
		this.reviews.reviewSecrecy(id, this.cast.here(Role.SECRECY_REVIEWER), true, "");
		if (status == Status.MASKING || status == Status.APPROVAL) {
			return;
		}
		this.reviews.approve(id, this.cast.here(Role.HEAD), "");
		TestJobs.runDue(this.context, id);
		if (status == Status.ARCHIVED) {
			this.context.getBean(DeliveryProgress.class).archived(id, "test");
		}
		else if (status != Status.ANSWERED) {
			delivered(id, status);
		}
	}

	private void delivered(RequestId id, Status status) {
		TestDeliveries.putUp(this.context, id, this.cast.here(Role.DATA_MANAGER));
		this.context.getBean(Deliveries.class).prepare(id, this.cast.here(Role.DATA_MANAGER), Optional.empty(), "", 0);
		if (status == Status.AWAITING_AGREEMENT) {
			return;
		}
		TestDeliveries.sign(this.context, id, this.cast.applicant);
		TestJobs.runDue(this.context, id);
		if (status == Status.FEEDBACK_GIVEN) {
			// the process archives in the same transaction: between the two there is no
			// door
			this.context.getBean(JdbcClient.class)
				.sql("UPDATE request_case SET status = 'FEEDBACK_GIVEN' WHERE id = ?")
				.param(id.value())
				.update();
		}
	}

	/** What is typed into a draft or a supplement. */
	static Map<String, List<String>> typed() {
		return Map.of("other", List.of("补充说明"));
	}

}
