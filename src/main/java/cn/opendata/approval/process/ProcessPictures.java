package cn.opendata.approval.process;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.RequestId;

/**
 * The picture of a case's process.
 */
public interface ProcessPictures {

	/** The picture of the process the case runs in, empty before it was submitted. */
	Optional<Picture> of(RequestId request);

	/**
	 * A model with its marks.
	 *
	 * @param xml the BPMN model
	 * @param current ids of the elements where it stands now
	 * @param passed ids of the elements passed
	 */
	record Picture(String xml, List<String> current, List<String> passed) {
	}

}
