package cn.opendata.approval.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.RequestId;

/**
 * The picture of a case's process.
 */
public interface ProcessPictures {

	/** The picture of the process the case runs in, empty before it was submitted. */
	default Optional<Picture> of(RequestId request) {
		return of(request, Part.CASE);
	}

	/** The picture of a part of it, empty before it came to that. */
	Optional<Picture> of(RequestId request, Part part);

	/** What is drawn by itself. */
	enum Part {

		/** The case as a whole. */
		CASE,

		/** From acceptance to the decision. */
		HANDLING,

		/** The consent to an extension. */
		EXTENSION,

		/** The delivery of the data. */
		DELIVERY,

		/** The life of the grant between departments that came of it. */
		GRANT

	}

	/**
	 * A model with its marks.
	 *
	 * @param xml the BPMN model
	 * @param current ids of the elements where it stands now
	 * @param passed ids of the elements passed
	 * @param steps the same in words, oldest first
	 */
	record Picture(String xml, List<String> current, List<String> passed, List<Step> steps) {

		public Picture {
			current = List.copyOf(current);
			passed = List.copyOf(passed);
			steps = List.copyOf(steps);
		}

	}

	/**
	 * A step the case came to.
	 *
	 * @param name its name in the model
	 * @param from when it came up
	 * @param until when it was done, empty while it stands there
	 */
	record Step(String name, Instant from, Optional<Instant> until) {
	}

}
