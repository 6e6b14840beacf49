package cn.opendata.approval.verification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseRegister;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Violation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link Verifications}.
 */
@Service
@Transactional
class StoredVerifications implements Verifications {

	private final DoubtStore doubts;

	private final CaseRegister register;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StoredVerifications(DoubtStore doubts, CaseRegister register, ApplicationEventPublisher events, Clock clock) {
		this.doubts = doubts;
		this.register = register;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Doubt> doubts(RequestId id) {
		return this.doubts.of(id);
	}

	@Override
	public void answer(RequestId id, Actor by, List<Answer> answers) {
		this.register.mayAct(id, by, "answer");
		List<Doubt> answered = answered(this.doubts.of(id), answers);
		this.doubts.answer(id, answered, this.clock.instant());
		String words = answered.stream()
			.map((doubt) -> doubt.item() + " / " + doubt.place() + " / " + doubt.answer())
			.collect(Collectors.joining("\n"));
		List<String> corrected = answered.stream()
			.filter((doubt) -> doubt.finding().filter(Finding.CORRECTED::equals).isPresent())
			.map(Doubt::item)
			.distinct()
			.toList();
		CaseFile file = this.register.act(id, by,
				new CaseRegister.Act("answer", Status.SETTLED, RequestEvent.Type.VERIFIED, "answer-verification",
						"ANSWERED", words, Optional.empty(), Map.of("corrected", String.valueOf(corrected.size()))));
		if (!corrected.isEmpty()) {
			this.events.publishEvent(new DataCorrected(id, file.content().entry().orElseThrow(), file.subject(),
					file.department().orElseThrow(), corrected));
		}
	}

	private static List<Doubt> answered(List<Doubt> asked, List<Answer> answers) {
		List<Violation> faults = new ArrayList<>();
		List<Doubt> answered = new ArrayList<>();
		for (int i = 0; i < asked.size(); i++) {
			Answer answer = (i < answers.size()) ? answers.get(i) : new Answer(null, "");
			int before = faults.size();
			if (answer.finding() == null) {
				faults.add(Violation.of("doubts[" + i + "].finding", "verification.error.finding.required"));
			}
			if (answer.words().length() < 5 || answer.words().length() > 1000) {
				faults.add(Violation.of("doubts[" + i + "].answer", "verification.error.answer.length"));
			}
			if (faults.size() == before) {
				answered.add(asked.get(i).answered(answer.finding(), answer.words()));
			}
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		return answered;
	}

}
