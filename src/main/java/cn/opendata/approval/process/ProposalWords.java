package cn.opendata.approval.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cn.opendata.approval.request.ItemDecision;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Proposal;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A proposal in words, as those who judge it read it in their form.
 */
@Component
class ProposalWords {

	private final MessageSource messages;

	ProposalWords(MessageSource messages) {
		this.messages = messages;
	}

	/** Outcome, ground, reason, basis, conditions and items, a line each. */
	String of(Kind kind, Proposal proposal, Locale locale) {
		List<String> lines = new ArrayList<>();
		lines.add(say("process.proposal.outcome", locale, say(kind.outcomeKey(proposal.outcome()), locale)));
		proposal.ground()
			.ifPresent(
					(ground) -> lines.add(say("process.proposal.ground", locale, say(kind.groundKey(ground), locale))));
		if (!proposal.reason().isEmpty()) {
			lines.add(say("process.proposal.reason", locale, proposal.reason()));
		}
		proposal.basis().ifPresent((basis) -> lines.add(say("process.proposal.basis", locale, basis.text())));
		if (!proposal.conditions().isEmpty()) {
			lines.add(say("process.proposal.conditions", locale, proposal.conditions()));
		}
		proposal.items().forEach((item) -> lines.add(of(kind, item, locale)));
		return String.join("\n", lines);
	}

	private String of(Kind kind, ItemDecision item, Locale locale) {
		String treatment = say(kind.treatmentKey(item.treatment()), locale);
		return item.refusal()
			.map((refusal) -> say("process.proposal.withheld", locale, item.item(), treatment,
					say(kind.groundKey(refusal.ground()), locale), refusal.reason(), refusal.basis().text()))
			.orElseGet(() -> say("process.proposal.item", locale, item.item(), treatment));
	}

	String say(String key, Locale locale, Object... args) {
		return this.messages.getMessage(key, args, locale);
	}

}
