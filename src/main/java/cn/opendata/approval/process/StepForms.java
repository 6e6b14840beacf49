package cn.opendata.approval.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.delivery.Deliveries;
import cn.opendata.approval.delivery.RectificationReviews;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Extensions;
import cn.opendata.approval.request.ItemDecision;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.Proposal;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.request.SharingAsk.Type;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.verification.Doubt;
import cn.opendata.approval.verification.Verifications;

import org.springframework.stereotype.Component;

/**
 * What the forms know of a case before anything is typed: choices, and the proposal that
 * later steps judge.
 */
@Component
class StepForms {

	private final CaseFiles files;

	private final Reviews reviews;

	private final Organizations organizations;

	private final Deliveries deliveries;

	private final Extensions extensions;

	private final RectificationReviews rectifications;

	private final Verifications verifications;

	private final ProposalWords words;

	StepForms(CaseFiles files, Reviews reviews, Organizations organizations, Deliveries deliveries,
			Extensions extensions, RectificationReviews rectifications, Verifications verifications,
			ProposalWords words) {
		this.files = files;
		this.reviews = reviews;
		this.organizations = organizations;
		this.deliveries = deliveries;
		this.extensions = extensions;
		this.rectifications = rectifications;
		this.verifications = verifications;
		this.words = words;
	}

	Map<String, Object> data(String form, RequestId request, Locale locale) {
		CaseFile file = this.files.get(request);
		Map<String, Object> data = new HashMap<>();
		switch (form) {
			case "route-request", "examine-application" -> {
				data.put("departments", departments(file));
				data.put("bases", bases(locale));
			}
			case "propose-outcome" -> {
				data.put("bases", bases(locale));
				data.put("outcomes", outcomes(file.kind(), locale));
				data.put("unconditional",
						file.content().sharing().map(SharingAsk::type).filter(Type.RETURN::equals).isPresent());
				propose(file, data);
			}
			case "review-secrecy", "mask-data", "approve-decision" -> this.reviews.proposal(request)
				.ifPresent((proposal) -> data.put("proposal", this.words.of(file.kind(), proposal, locale)));
			case "prepare-delivery" -> {
				data.put("files", this.deliveries.filesReady(request));
				data.put("interface", this.deliveries.method(request) == SharingMethod.INTERFACE);
				file.content()
					.sharing()
					.flatMap(SharingAsk::until)
					.ifPresent((day) -> data.put("until", day.toString()));
				file.decision().ifPresent((decision) -> data.put("conditions", decision.conditions()));
			}
			case "answer-verification" ->
				data.put("doubts", this.verifications.doubts(request).stream().map(StepForms::doubt).toList());
			case "decide-extension" -> this.extensions.of(request).ifPresent((asked) -> {
				data.put("asked", asked.days());
				data.put("reason", asked.reason());
			});
			case "review-rectification" -> {
				data.put("bases", bases(locale));
				data.put("answer", this.rectifications.answer(request));
			}
			default -> {
				// the form asks, and shows nothing of the case
			}
		}
		return data;
	}

	private List<Map<String, String>> departments(CaseFile file) {
		return this.organizations.departments()
			.stream()
			.filter((department) -> !department.platformOffice())
			.filter((department) -> !file.department().filter(department.id()::equals).isPresent())
			.map((department) -> option(department.id().value(), department.name()))
			.toList();
	}

	private List<Map<String, String>> bases(Locale locale) {
		List<Map<String, String>> options = new ArrayList<>();
		this.reviews.bases().forEach((basis) -> options.add(option(basis.code(), basis.text())));
		options.add(option("OTHER", this.words.say("process.basis.other", locale)));
		return options;
	}

	/** What a case of that kind may be answered with; not accepting is another step. */
	private List<Map<String, String>> outcomes(Kind kind, Locale locale) {
		return Stream.of(Outcome.values())
			.filter((outcome) -> (kind == Kind.SHARE) ? outcome.ofSharing() : outcome != Outcome.NOT_ACCEPTED)
			.map((outcome) -> option(outcome.name(), this.words.say(kind.outcomeKey(outcome), locale)))
			.toList();
	}

	/** The proposal so far stands in the form again when it was sent back. */
	private void propose(CaseFile file, Map<String, Object> data) {
		Optional<Proposal> before = this.reviews.proposal(file.id());
		before.ifPresent((proposal) -> {
			data.put("outcome", proposal.outcome().name());
			data.put("reason", proposal.reason());
			data.put("conditions", proposal.conditions());
			proposal.ground().ifPresent((ground) -> data.put("ground", ground.name()));
			proposal.basis().ifPresent((basis) -> {
				data.put("basis", basis.code().isEmpty() ? "OTHER" : basis.code());
				data.put("basisDocument", basis.document());
				data.put("basisArticle", basis.article());
			});
		});
		List<ItemDecision> items = before.map(Proposal::items).orElse(List.of());
		data.put("items",
				file.content()
					.items()
					.stream()
					.map((item) -> row(item, items.stream().filter((each) -> each.item().equals(item)).findFirst()))
					.toList());
	}

	private static Map<String, Object> row(String item, Optional<ItemDecision> before) {
		Map<String, Object> row = new HashMap<>();
		row.put("item", item);
		before.ifPresent((decision) -> {
			row.put("treatment", decision.treatment().name());
			decision.refusal().ifPresent((refusal) -> {
				row.put("ground", refusal.ground().name());
				row.put("reason", refusal.reason());
				row.put("basis", refusal.basis().code().isEmpty() ? "OTHER" : refusal.basis().code());
				row.put("basisDocument", refusal.basis().document());
				row.put("basisArticle", refusal.basis().article());
			});
		});
		return row;
	}

	private static Map<String, Object> doubt(Doubt doubt) {
		return Map.of("doubt", doubt.item() + " / " + doubt.place() + "\n" + doubt.wrong()
				+ (doubt.expected().isEmpty() ? "" : "\n→ " + doubt.expected()));
	}

	private static Map<String, String> option(String value, String label) {
		return Map.of("value", value, "label", label);
	}

}
