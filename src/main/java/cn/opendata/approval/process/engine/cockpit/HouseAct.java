package cn.opendata.approval.process.engine.cockpit;

import cn.opendata.approval.shared.PersonId;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * A person for whom the house acts on the engine, after it has looked in its own table
 * whether they may. Public for the package around this one only.
 */
public final class HouseAct extends Authentication {

	/**
	 * An act of a person, or of the system itself.
	 * @param person {@code null} for the system
	 */
	public HouseAct(PersonId person) {
		super((person != null) ? person.value() : null, null);
	}

}
