package cn.opendata.approval.figures;

import cn.opendata.approval.calendar.ClockEvent;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.delivery.DeliveryEvent;
import cn.opendata.approval.process.ReviewTaskEvent;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.shared.RequestId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of whatever happens to a case, in the transaction in which it happens.
 */
@Component
class FiguresListener {

	private final TouchedCases touched;

	FiguresListener(TouchedCases touched) {
		this.touched = touched;
	}

	@EventListener
	void on(RequestEvent event) {
		this.touched.touch(event.request());
	}

	@EventListener
	void on(ClockEvent event) {
		ClockSubject subject = event.clock().subject();
		if (ClockSubject.REQUEST.equals(subject.kind())) {
			this.touched.touch(new RequestId(subject.id()));
		}
	}

	@EventListener
	void on(ReviewTaskEvent event) {
		this.touched.touch(event.task().request());
	}

	/** Using what was granted counts for nothing, however often it is used. */
	@EventListener
	void on(DeliveryEvent event) {
		if (event.type() != DeliveryEvent.Type.DOWNLOADED && event.type() != DeliveryEvent.Type.RECORDED) {
			this.touched.touch(event.request());
		}
	}

}
