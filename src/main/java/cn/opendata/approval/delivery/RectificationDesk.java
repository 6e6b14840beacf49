package cn.opendata.approval.delivery;

import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link RectificationReviews}.
 */
@Service
@Transactional
class RectificationDesk implements RectificationReviews {

	private final GrantRows rows;

	private final Halting halting;

	private final Rectifications rectifications;

	RectificationDesk(GrantRows rows, Halting halting, Rectifications rectifications) {
		this.rows = rows;
		this.halting = halting;
		this.rectifications = rectifications;
	}

	@Override
	@Transactional(readOnly = true)
	public String answer(RequestId request) {
		List<Rectification> all = this.rectifications.of(grant(request));
		if (all.isEmpty()) {
			return "";
		}
		Rectification last = all.get(all.size() - 1);
		return last.answer().orElse("") + last.proof().map((file) -> "\n" + file.name()).orElse("");
	}

	@Override
	public void restore(RequestId request, Actor by, String reason) {
		this.halting.restore(by, request, reason);
	}

	@Override
	public void demand(RequestId request, Actor by, String demand, int days) {
		this.rectifications.demand(by, grant(request).id(), demand, days);
	}

	@Override
	public void terminate(RequestId request, Actor by, String ground, String reason, LegalBasis basis) {
		this.halting.revoke(by, request, new Halt(HaltGround.named(ground), reason, basis));
	}

	private Grant grant(RequestId request) {
		return this.rows.of(request).orElseThrow(() -> Refused.notFound("delivery.error.unknown"));
	}

}
