package cn.opendata.approval.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.SharingRoutes.Route;
import cn.opendata.approval.shared.DepartmentId;
import org.springframework.stereotype.Component;

/**
 * The way of a sharing request as people see it, leg by leg: before it is sent and while
 * it is on its way.
 */
@Component
class SharingWay {

	private final ConsentDesk consent;

	private final Organizations organizations;

	SharingWay(ConsentDesk consent, Organizations organizations) {
		this.consent = consent;
		this.organizations = organizations;
	}

	/** Which way it goes. */
	Route route(SharingAsk ask, DepartmentId provider) {
		return this.consent.route(ask, provider);
	}

	/** The legs of a case; none once it ended on its way. */
	List<Leg> legs(SharingAsk ask, CaseFile file) {
		if (file.department().isEmpty() || file.status() == Status.WITHDRAWN || file.status() == Status.ABANDONED) {
			return List.of();
		}
		boolean refused = file.decision().filter((decision) -> !decision.outcome().opens()).isPresent();
		return legs(ask, file.department().get(), refused ? Status.ARCHIVED : file.status()).stream()
			.filter((leg) -> !refused || leg.stage() != Stage.PROVIDE)
			.toList();
	}

	/** All legs, those behind it marked as done. */
	List<Leg> legs(SharingAsk ask, DepartmentId provider, Status status) {
		Route route = route(ask, provider);
		List<Leg> legs = new ArrayList<>();
		int now = position(status);
		legs.add(leg(Stage.SEND, ask.asking(), now));
		if (route != Route.AUTOMATIC) {
			legs.add(leg(Stage.CONSENT, ask.asking(), now));
		}
		if (route == Route.SUPERIOR) {
			legs.add(leg(Stage.FORWARD, this.organizations.commonOffice(ask.asking(), provider).id(), now));
		}
		legs.add((route == Route.AUTOMATIC) ? new Leg(Stage.GRANT, "", state(Stage.GRANT, now))
				: leg(Stage.ANSWER, provider, now));
		legs.add(leg(Stage.PROVIDE, provider, now));
		return List.copyOf(legs);
	}

	private Leg leg(Stage stage, DepartmentId who, int now) {
		String name = Optional.of(who).flatMap(this.organizations::department).map((one) -> one.name()).orElse("");
		return new Leg(stage, name, state(stage, now));
	}

	private static State state(Stage stage, int now) {
		int at = stage.position;
		return (at < now) ? State.DONE : ((at == now) ? State.NOW : State.AHEAD);
	}

	private static int position(Status status) {
		return switch (status) {
			case DRAFT, RETURNED -> Stage.SEND.position;
			case CONSENTING -> Stage.CONSENT.position;
			case ROUTING -> Stage.FORWARD.position;
			case ANSWERED, AWAITING_AGREEMENT -> Stage.PROVIDE.position;
			default -> (status.undecided()) ? Stage.ANSWER.position : Stage.PROVIDE.position + 1;
		};
	}

	/**
	 * A leg of the way.
	 *
	 * @param stage what happens there
	 * @param who the department that acts, empty for the system
	 * @param state whether it is behind, here, or ahead
	 */
	record Leg(Stage stage, String who, State state) {
	}

	/** What happens on a leg. */
	enum Stage {

		/** 提交. */
		SEND(0),
		/** 本部门负责人同意. */
		CONSENT(1),
		/** 上级平台主管转送. */
		FORWARD(2),
		/** 系统自动授权. */
		GRANT(3),
		/** 提供方审查答复. */
		ANSWER(3),
		/** 提供数据. */
		PROVIDE(4);

		private final int position;

		Stage(int position) {
			this.position = position;
		}

	}

	/** Where the request is as to a leg. */
	enum State {

		/** Behind it. */
		DONE,
		/** There now. */
		NOW,
		/** Still to come. */
		AHEAD

	}

}
