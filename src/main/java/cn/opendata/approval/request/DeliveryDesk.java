package cn.opendata.approval.request;

import java.time.Instant;
import java.util.Map;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link DeliveryProgress}.
 */
@Service
@Transactional
class DeliveryDesk implements DeliveryProgress {

	private final CaseDesk desk;

	private final CaseClocks clocks;

	DeliveryDesk(CaseDesk desk, CaseClocks clocks) {
		this.desk = desk;
		this.clocks = clocks;
	}

	@Override
	public void agreementOffered(RequestId id, Actor by) {
		DataRequest c = this.desk.forAct(id, by, "prepareDelivery");
		Instant now = this.desk.now();
		c.move(Status.AWAITING_AGREEMENT, Status.ANSWERED);
		this.desk.save(c);
		this.clocks.end(c, (c.kind == Kind.SHARE) ? CaseClocks.SHARE_PROVIDE : CaseClocks.DECIDE, now);
		this.clocks.open(c, CaseClocks.SIGN, Times.day(now));
		this.desk.tell(c, RequestEvent.Type.AGREEMENT_OFFERED, by, Map.of());
	}

	@Override
	public void agreementSigned(RequestId id, Actor by) {
		DataRequest c = this.desk.forAct(id, by, "sign");
		this.clocks.end(c, CaseClocks.SIGN, this.desk.now());
		this.desk.tell(c, RequestEvent.Type.AGREEMENT_SIGNED, by, Map.of());
	}

	@Override
	public void opened(RequestId id) {
		DataRequest c = this.desk.get(id);
		if (!c.is(Status.AWAITING_AGREEMENT)) {
			return;
		}
		c.move(Status.OPENED, Status.AWAITING_AGREEMENT);
		this.desk.save(c);
		if (c.kind == Kind.OPEN) {
			this.clocks.open(c, CaseClocks.FEEDBACK, Times.day(this.desk.now()));
		}
		this.desk.tell(c, RequestEvent.Type.OPENED, Actor.system(), Map.of());
	}

	@Override
	public void providedAtOnce(RequestId id) {
		DataRequest c = this.desk.get(id);
		c.move(Status.OPENED, Status.ANSWERED);
		this.desk.save(c);
		this.desk.tell(c, RequestEvent.Type.OPENED, Actor.system(), Map.of());
	}

	@Override
	public void feedbackGiven(RequestId id, Actor by) {
		DataRequest c = this.desk.forAct(id, by, "feedback");
		c.move(Status.FEEDBACK_GIVEN, Status.OPENED);
		this.desk.save(c);
		this.clocks.end(c, CaseClocks.FEEDBACK, this.desk.now());
		this.desk.tell(c, RequestEvent.Type.FEEDBACK_GIVEN, by, Map.of());
	}

	@Override
	public void rated(RequestId id, Actor by, int stars, String comment) {
		DataRequest c = this.desk.forAct(id, by, "rate");
		if (stars < 1 || stars > 5) {
			throw Refused.invalid("stars", "request.error.stars");
		}
		String words = (comment != null) ? comment.strip() : "";
		if (words.length() > 500) {
			throw Refused.invalid("comment", "request.error.comment.long");
		}
		c.stars = stars;
		c.starsComment = words;
		this.desk.save(c);
		this.desk.tell(c, RequestEvent.Type.RATED, by, Map.of("stars", String.valueOf(stars)));
	}

	@Override
	public void archived(RequestId id, String why) {
		DataRequest c = this.desk.get(id);
		if (c.is(Status.ARCHIVED)) {
			return;
		}
		Instant now = this.desk.now();
		c.archive(now);
		this.desk.save(c);
		this.clocks.endAll(c, now);
		this.desk.tell(c, RequestEvent.Type.ARCHIVED, Actor.system(), Map.of("why", why));
	}

}
