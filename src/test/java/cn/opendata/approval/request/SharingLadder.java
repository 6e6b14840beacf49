package cn.opendata.approval.request;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.engine.TestJobs;
import cn.opendata.approval.shared.RequestId;

import org.springframework.context.ApplicationContext;

/**
 * Brings a sharing request to a status by the doors that people use.
 */
public final class SharingLadder {

	private final ApplicationContext context;

	private final SharingCast cast;

	private final TestCases cases;

	private final ApplicationDesk applications;

	private final Reviews reviews;

	public SharingLadder(ApplicationContext context, SharingCast cast) {
		this.context = context;
		this.cast = cast;
		this.cases = context.getBean(TestCases.class);
		this.applications = context.getBean(ApplicationDesk.class);
		this.reviews = context.getBean(Reviews.class);
	}

	public RequestId to(Status status) {
		if (status == Status.DRAFT) {
			return this.cases.shareDraft(this.cast.requester, this.cast.entry);
		}
		RequestId id = this.cases.shared(this.cast.requester, this.cast.entry);
		return switch (status) {
			case CONSENTING -> id;
			case RETURNED -> {
				this.reviews.returnToRequester(id, this.cast.askingHead, "请写明使用范围");
				yield id;
			}
			case ROUTING -> consented(id);
			case SUBMITTED -> received(id);
			case AWAITING_SUPPLEMENT -> supplement(id);
			case ABANDONED -> {
				this.reviews.abandon(supplement(id));
				yield id;
			}
			case WITHDRAWN -> {
				this.applications.withdraw(this.cast.requester, received(id), "");
				yield id;
			}
			default -> handled(received(id), status);
		};
	}

	private RequestId consented(RequestId id) {
		this.reviews.consent(id, this.cast.askingHead, "");
		return id;
	}

	private RequestId received(RequestId id) {
		consented(id);
		if (this.context.getBean(CaseFiles.class).get(id).status() == Status.ROUTING) {
			this.reviews.forward(id, this.cast.office, "");
		}
		return id;
	}

	private RequestId supplement(RequestId id) {
		this.reviews.askSupplement(received(id), this.cast.here(Role.HANDLER), List.of("请补充依据的条款"), 10);
		return id;
	}

	private RequestId handled(RequestId id, Status status) {
		this.reviews.accept(id, this.cast.here(Role.HANDLER), "");
		if (status == Status.VERIFYING) {
			return id;
		}
		if (status == Status.THIRD_PARTY) {
			this.context.getBean(Extensions.class).ask(id, this.cast.here(Role.HANDLER), 5, "需要征求第三方意见");
			this.reviews.askThirdParty(id, this.cast.here(Role.HANDLER), "某公司", "请于十五个工作日内答复");
			return id;
		}
		this.reviews.verifyNeed(id, this.cast.here(Role.HANDLER), true, "");
		if (status == Status.PROPOSING) {
			return id;
		}
		this.reviews.propose(id, this.cast.here(Role.HANDLER),
				new Proposal((status == Status.MASKING) ? Outcome.MASKED : Outcome.AGREED, "", Optional.empty(),
						Optional.empty(), "", List.of()));
		if (status == Status.SECRECY_REVIEW) {
			return id;
		}
		this.reviews.reviewSecrecy(id, this.cast.here(Role.SECRECY_REVIEWER), true, "");
		if (status == Status.MASKING || status == Status.APPROVAL) {
			return id;
		}
		this.reviews.approve(id, this.cast.here(Role.HEAD), "");
		TestJobs.runDue(this.context, id);
		return delivered(id, status);
	}

	private RequestId delivered(RequestId id, Status status) {
		DeliveryProgress delivery = this.context.getBean(DeliveryProgress.class);
		switch (status) {
			case ANSWERED -> {
			}
			case ARCHIVED -> delivery.archived(id, "test");
			default -> {
				delivery.agreementOffered(id, this.cast.here(Role.DATA_MANAGER));
				if (status == Status.OPENED) {
					delivery.agreementSigned(id, this.cast.requester);
					delivery.opened(id);
				}
			}
		}
		return id;
	}

}
