package cn.opendata.approval.process;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.request.Kind;

/**
 * The models of the processes in their newest version, for pictures of all cases at once.
 */
public interface ProcessModels {

	/** Key of the process that cases of a kind run in. */
	String key(Kind kind);

	/** Keys of the processes that cases of a kind come through, their own first. */
	List<String> keys(Kind kind);

	/** The newest version of a process; empty for an unknown key. */
	Optional<Model> model(String key);

	/**
	 * A model.
	 *
	 * @param key its key
	 * @param name its name
	 * @param xml the BPMN model
	 * @param steps the steps that people do in it
	 */
	record Model(String key, String name, String xml, List<Step> steps) {

		public Model {
			steps = List.copyOf(steps);
		}

	}

	/**
	 * A step that people do.
	 *
	 * @param id id of the element
	 * @param name its name in the model
	 * @param form form key, the step's name
	 */
	record Step(String id, String name, String form) {
	}

}
