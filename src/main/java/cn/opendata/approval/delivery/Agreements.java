package cn.opendata.approval.delivery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.request.Applicant;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.Decision;
import cn.opendata.approval.request.ItemDecision;
import cn.opendata.approval.request.SharingAsk;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the use agreement of a case in the applicant's language: parties, data, items as
 * decided, conditions, purpose, what is forbidden, safeguards, end and consequences.
 */
@Component
class Agreements {

	private final MessageSource messages;

	private final Organizations organizations;

	Agreements(MessageSource messages, Organizations organizations) {
		this.messages = messages;
		this.organizations = organizations;
	}

	Agreement write(CaseFile file, Department provider, List<DeliveryFile> files, Optional<LocalDate> until,
			LocalDate today) {
		Locale locale = this.organizations.person(file.applicant().person())
			.map(Person::locale)
			.orElse(Locale.SIMPLIFIED_CHINESE);
		return new Agreement(new Draft(locale).write(file, provider, files, until, today));
	}

	/** One agreement being written. */
	private final class Draft {

		private final Locale locale;

		private final List<String> lines = new ArrayList<>();

		private int clause;

		private Draft(Locale locale) {
			this.locale = locale;
		}

		private String write(CaseFile file, Department provider, List<DeliveryFile> files, Optional<LocalDate> until,
				LocalDate today) {
			add("delivery.agreement.number", file.number());
			if (file.content().sharing().isPresent()) {
				shared(file, provider, files, file.content().sharing().get());
			}
			else {
				parties(file.applicant(), provider);
				data(file, files);
				purpose(file.content());
			}
			clause("delivery.agreement.safeguards");
			addFilled("delivery.agreement.safeguards.own", file.content().safeguards());
			clause(until.isPresent() ? "delivery.agreement.until" : "delivery.agreement.open",
					until.map(this::day).orElse(""));
			clause(file.content().sharing().isPresent() ? "delivery.agreement.share.records"
					: "delivery.agreement.results");
			clause("delivery.agreement.misuse");
			clause("delivery.agreement.free");
			add("delivery.agreement.day", day(today));
			return String.join("\n", this.lines);
		}

		/**
		 * Between departments: duty instead of purpose code, records instead of results.
		 */
		private void shared(CaseFile file, Department provider, List<DeliveryFile> files, SharingAsk ask) {
			add("delivery.agreement.provider", provider.name(), provider.creditCode());
			add("delivery.agreement.share.user", file.applicant().name(), file.applicant().maskedNumber(),
					file.applicant().contact());
			clause("delivery.agreement.share.data", file.number(), text("SharingMethod." + ask.method()));
			List<GrantItem> items = GrantItems.decided(file);
			for (SharingAsk.Wanted entry : ask.entries()) {
				add("delivery.agreement.share.entry", entry.title(), entry.code().value(),
						items.stream()
							.filter((item) -> item.entry().equals(entry.code()))
							.map((item) -> item.masked() ? text("delivery.agreement.masked", item.item()) : item.item())
							.collect(Collectors.joining(text("delivery.agreement.between"))));
			}
			for (DeliveryFile each : files) {
				add("delivery.agreement.file", each.file().name(), String.valueOf(each.file().size()),
						each.file().sha256());
			}
			addFilled("delivery.agreement.share.conditions", file.decision().map(Decision::conditions).orElse(""));
			clause("delivery.agreement.share.basis", ask.basisDocument(), ask.basisArticle());
			clause("delivery.agreement.share.purpose", unended(file.content().scenario()), unended(ask.scope()));
			clause("delivery.agreement.share.notPassedOn");
		}

		private void parties(Applicant applicant, Department provider) {
			add("delivery.agreement.provider", provider.name(), provider.creditCode());
			add("delivery.agreement.user", applicant.name(), applicant.maskedNumber(), applicant.contact());
			addFilled("delivery.agreement.agent", applicant.agent());
		}

		private void data(CaseFile file, List<DeliveryFile> files) {
			clause("delivery.agreement.data", file.subject(), file.number());
			String items = items(file.decision());
			addFilled("delivery.agreement.items", items);
			for (DeliveryFile each : files) {
				add("delivery.agreement.file", each.file().name(), String.valueOf(each.file().size()),
						each.file().sha256());
			}
			addFilled("delivery.agreement.conditions", file.decision().map(Decision::conditions).orElse(""));
		}

		private void purpose(CaseFile.Content content) {
			String purpose = Agreements.this.messages.getMessage("Purpose." + content.purpose(), null,
					content.purpose(), this.locale);
			clause("delivery.agreement.purpose", purpose, unended(content.scenario()));
			addFilled("delivery.agreement.expected", content.expected());
			if (content.passedOn() && !content.thirdParties().isBlank()) {
				clause("delivery.agreement.passedOn", content.thirdParties());
			}
			else {
				clause("delivery.agreement.notPassedOn");
			}
		}

		/** The sentence goes on after it: its own full stop would make two. */
		private static String unended(String words) {
			return words.strip().replaceAll("[\\u3002.;\\uff1b\\uff0c,]+$", "");
		}

		private String items(Optional<Decision> decision) {
			String between = text("delivery.agreement.between");
			return decision.map(Decision::items)
				.orElse(List.of())
				.stream()
				.filter((item) -> item.treatment() != ItemDecision.Treatment.WITHHELD)
				.map((item) -> (item.treatment() == ItemDecision.Treatment.MASKED)
						? text("delivery.agreement.masked", item.item()) : item.item())
				.collect(Collectors.joining(between));
		}

		private void clause(String key, String... args) {
			this.clause++;
			this.lines.add(text("delivery.agreement.clause", String.valueOf(this.clause), text(key, args)));
		}

		private void add(String key, String... args) {
			this.lines.add(text(key, args));
		}

		private void addFilled(String key, String content) {
			if (content != null && !content.isBlank()) {
				add(key, content.strip());
			}
		}

		private String text(String key, String... args) {
			return Agreements.this.messages.getMessage(key, args, this.locale);
		}

		private String day(LocalDate day) {
			return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(this.locale));
		}

	}

}
