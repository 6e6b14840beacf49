package cn.opendata.approval.verification;

import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CasePanel;
import cn.opendata.approval.request.Kind;

import org.springframework.stereotype.Component;

/**
 * What is doubted and what was answered, on the page of a verification.
 */
@Component
class VerificationPanel implements CasePanel {

	private final DoubtStore doubts;

	VerificationPanel(DoubtStore doubts) {
		this.doubts = doubts;
	}

	@Override
	public int order() {
		return 50;
	}

	@Override
	public String fragment() {
		return "verification/panel :: panel";
	}

	@Override
	public Optional<Map<String, Object>> model(Actor actor, CaseFile file) {
		return (file.kind() != Kind.VERIFY) ? Optional.empty()
				: Optional.of(Map.of("file", file, "doubts", this.doubts.of(file.id())));
	}

}
