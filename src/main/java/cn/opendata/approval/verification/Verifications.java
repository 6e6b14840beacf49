package cn.opendata.approval.verification;

import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

/**
 * What is doubted in a verification, and its answer.
 */
public interface Verifications {

	/** The doubts of a case in the order they were reported; none for other cases. */
	List<Doubt> doubts(RequestId id);

	/**
	 * The provider answers every doubt; the case is settled, and whoever holds a grant on
	 * the entry is told of what was corrected.
	 * @param answers one per doubt, in their order
	 * @throws cn.opendata.approval.shared.Refused INVALID for what is missing
	 */
	void answer(RequestId id, Actor by, List<Answer> answers);

	/**
	 * An answer as it was typed.
	 *
	 * @param finding what was found, {@code null} while not chosen
	 * @param words the words, 5 to 1000 characters
	 */
	record Answer(Finding finding, String words) {
	}

}
