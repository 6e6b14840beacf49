package cn.opendata.approval.verification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.catalogue.EntryPart;
import cn.opendata.approval.shared.EntryCode;

import org.springframework.stereotype.Component;

/**
 * What the public reported of an entry and was answered, on its public page; neither who
 * reported it nor their words.
 */
@Component
class AnsweredPart implements EntryPart {

	private static final int MOST = 20;

	private final DoubtStore doubts;

	AnsweredPart(DoubtStore doubts) {
		this.doubts = doubts;
	}

	@Override
	public String fragment() {
		return "verification/answered :: part";
	}

	@Override
	public Optional<Map<String, Object>> model(EntryCode entry) {
		List<DoubtStore.Answered> answered = this.doubts.answered(entry, MOST);
		return answered.isEmpty() ? Optional.empty() : Optional.of(Map.of("answered", answered));
	}

}
