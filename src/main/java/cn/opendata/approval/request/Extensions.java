package cn.opendata.approval.request;

import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

/**
 * Extending the answer to a sharing request (延期): once, by at most what the rule allows,
 * consented to by the platform office of the provider's government and told to the
 * requester, all before the old due instant (国令809 art. 21).
 */
public interface Extensions {

	/**
	 * The provider's handler asks.
	 * @param days more working days, 1 up to the rule's maximum
	 * @param reason why, 5 to 1000 characters
	 * @throws cn.opendata.approval.shared.Refused INVALID for days and reason, CONFLICT
	 * when it was asked before or the due instant has passed
	 */
	void ask(RequestId id, Actor by, int days, String reason);

	/**
	 * The platform office consents, and the due day moves, or it does not.
	 * @param text required when it does not consent
	 * @throws cn.opendata.approval.shared.Refused CONFLICT when the old due instant has
	 * passed
	 */
	void decide(RequestId id, Actor by, boolean consents, String text);

	/** The due instant passed before the answer; does nothing when nothing is pending. */
	void lapse(RequestId id);

	/** The extension asked for, empty before. */
	Optional<Extension> of(RequestId id);

	/** Most days that may still be asked for now, 0 for none. */
	int most(RequestId id);

}
