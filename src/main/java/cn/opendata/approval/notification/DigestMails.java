package cn.opendata.approval.notification;

import java.util.stream.Collectors;

import cn.opendata.approval.notification.Saying.Word;
import cn.opendata.approval.organization.Person;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the digest of a day by mail. It is no message in the product, whose pages show
 * the same at any time.
 */
@Service
public class DigestMails {

	private final Outbox outbox;

	private final Preferences preferences;

	private final MailRendering rendering;

	private final Wording wording;

	DigestMails(Outbox outbox, Preferences preferences, MailRendering rendering, Wording wording) {
		this.outbox = outbox;
		this.preferences = preferences;
		this.rendering = rendering;
		this.wording = wording;
	}

	/** Whether this person has an address and has not switched the digest off. */
	@Transactional(readOnly = true)
	public boolean wants(Person person) {
		return person.email() != null && !person.email().isBlank()
				&& this.preferences.wants(person.id(), MailGroup.DIGEST);
	}

	/**
	 * Posts a digest in the transaction of the caller.
	 * @param link the page that shows the same
	 */
	@Transactional
	public void post(Person person, Digest digest, String link) {
		String counts = digest.parts()
			.stream()
			.map((part) -> this.wording.message("notification.digest.count", "", person.locale(),
					this.wording.message("notification.fact." + part.name(), part.name(), person.locale()),
					part.many()))
			.collect(Collectors.joining(this.wording.message("notification.digest.comma", "", person.locale())));
		Saying saying = new Saying("notification.digest." + MailGroup.DIGEST, Word.day(digest.day()),
				Word.plain(counts));
		for (Digest.Part part : digest.parts()) {
			saying = saying.with(part.name(), Word.plain(String.join("\n", part.lines())));
		}
		this.outbox.post(person.id(), person.email(), this.rendering.render(saying, person, link));
	}

}
