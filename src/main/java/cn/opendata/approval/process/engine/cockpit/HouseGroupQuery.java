package cn.opendata.approval.process.engine.cockpit;

import java.util.List;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * A question of the engine for groups, by id or by member.
 */
class HouseGroupQuery extends GroupQueryImpl {

	private final transient HouseIdentities house;

	HouseGroupQuery(HouseIdentities house) {
		this.house = house;
	}

	@Override
	public long executeCount(CommandContext context) {
		return this.house.groups(this).size();
	}

	@Override
	public List<Group> executeList(CommandContext context, Page page) {
		return this.house.groups(this);
	}

}
