package cn.opendata.approval.request;

import java.util.List;
import java.time.Clock;
import java.util.Optional;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.CatalogueEntry;
import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.PersonId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Does the acts of the demo's stories, each as the person whose turn it is.
 */
@Component
@Profile("demo")
class DemoActs {

	private final ApplicationDesk desk;

	private final SharingDesk sharing;

	private final Reviews reviews;

	private final CaseFiles cases;

	private final Catalogue catalogue;

	private final Accounts accounts;

	private final Clock clock;

	DemoActs(ApplicationDesk desk, SharingDesk sharing, Reviews reviews, CaseFiles cases, Catalogue catalogue,
			Accounts accounts, Clock clock) {
		this.desk = desk;
		this.sharing = sharing;
		this.reviews = reviews;
		this.cases = cases;
		this.catalogue = catalogue;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** An act is a list: days back, name, words. */
	void act(DemoStory story, JsonNode act) {
		JsonNode words = act.has(2) ? act.get(2) : MissingNode.getInstance();
		switch (act.get(1).asText()) {
			case "draft" -> draft(story);
			case "submit" -> submit(story);
			case "consent" -> this.reviews.consent(story.id, asking(story, "head"), words.asText());
			case "begin" -> this.reviews.accept(story.id, staff(story, "handler"), "");
			case "route" -> this.reviews.route(story.id, as("hlj-pt-office"), new DepartmentId(words.asText()), "");
			case "accept" -> this.reviews.accept(story.id, staff(story, "clerk"), "");
			case "supplement" ->
				this.reviews.askSupplement(story.id, staff(story, "clerk"), DemoStory.lines(words), 10);
			case "answer" -> this.desk.supplement(applicant(story), story.id, words.asText());
			case "verify" -> this.reviews.verifyNeed(story.id, staff(story, "handler"), true, words.asText());
			case "third" -> this.reviews.askThirdParty(story.id, staff(story, "handler"), words.get(0).asText(),
					words.get(1).asText());
			case "propose" -> this.reviews.propose(story.id, staff(story, "handler"), proposal(words));
			case "secrecy" -> this.reviews.reviewSecrecy(story.id, staff(story, "secrecy"), true, "");
			case "approve" -> this.reviews.approve(story.id, staff(story, "head"), words.asText());
			case "withdraw" -> this.desk.withdraw(applicant(story), story.id, words.asText());
			default -> throw new IllegalArgumentException("The demo knows no act " + act);
		}
	}

	private void submit(DemoStory story) {
		draft(story);
		this.desk.submit(applicant(story), story.id, true);
	}

	private void draft(DemoStory story) {
		Actor applicant = applicant(story);
		Optional<EntryCode> entry = Optional.ofNullable(story.told.get("entry"))
			.map(JsonNode::asText)
			.flatMap((title) -> this.catalogue.suggest(title, 10)
				.stream()
				.filter((one) -> one.title().equals(title))
				.findFirst())
			.map(CatalogueEntry::code);
		story.id = story.told.has("type") ? this.sharing.start(applicant,
				SharingAsk.Type.valueOf(story.told.get("type").asText()), entry.stream().toList(), Optional.empty())
				: this.desk.start(applicant, entry);
		this.desk.save(applicant, story.id, story.content(Times.day(this.clock.instant())));
	}

	private static Proposal proposal(JsonNode words) {
		Optional<JsonNode> basis = Optional.ofNullable(words.get("basis"));
		return new Proposal(Outcome.valueOf(words.get("outcome").asText()), words.path("reason").asText(),
				Optional.ofNullable(words.get("ground")).map((ground) -> RefusalGround.valueOf(ground.asText())),
				basis.map((one) -> new LegalBasis("", one.get("document").asText(), one.get("article").asText())),
				words.path("conditions").asText(), List.of());
	}

	private Actor applicant(DemoStory story) {
		return as(story.told.get("applicant").asText());
	}

	private Actor asking(DemoStory story, String role) {
		return as(this.cases.get(story.id).asking().orElseThrow() + "-" + role);
	}

	private Actor staff(DemoStory story, String role) {
		return as(this.cases.get(story.id).department().orElseThrow() + "-" + role);
	}

	private Actor as(String login) {
		return this.accounts.actor(new PersonId(login));
	}

}
