package cn.opendata.approval.delivery;

import java.util.List;

import cn.opendata.approval.catalogue.Records;
import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.shared.Violation;

import org.springframework.stereotype.Component;

/**
 * What an interface can serve.
 */
@Component
class ServedData {

	/** Calls in a minute where nothing else is agreed. */
	static final int USUAL = 60;

	private static final int MOST = 6000;

	private final Records records;

	ServedData(Records records) {
		this.records = records;
	}

	/** An interface without rows to serve would be an empty promise. */
	void check(SharingAsk ask, int callsPerMinute, List<Violation> wrong) {
		ask.entries()
			.stream()
			.filter((entry) -> this.records.count(entry.code()) == 0)
			.forEach((entry) -> wrong.add(Violation.of("files", "delivery.error.records.none", entry.title())));
		if (callsPerMinute < 0 || callsPerMinute > MOST) {
			wrong.add(Violation.of("callsPerMinute", "delivery.error.calls", MOST));
		}
	}

	static int calls(SharingMethod method, int agreed) {
		if (method != SharingMethod.INTERFACE) {
			return 0;
		}
		return (agreed > 0) ? agreed : USUAL;
	}

}
