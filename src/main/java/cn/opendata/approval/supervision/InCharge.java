package cn.opendata.approval.supervision;

import java.util.List;

import cn.opendata.approval.organization.Person;
import cn.opendata.approval.request.CaseFile;

/**
 * Who has a case in hand. Known to the room above that runs the processes.
 */
public interface InCharge {

	/**
	 * Those who took its open tasks, else those who may take them, else the handlers of
	 * the department.
	 */
	List<Person> of(CaseFile file);

}
