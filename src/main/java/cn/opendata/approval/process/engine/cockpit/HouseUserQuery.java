package cn.opendata.approval.process.engine.cockpit;

import java.util.List;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * A question of the engine for people, by id or by group.
 */
class HouseUserQuery extends UserQueryImpl {

	private final transient HouseIdentities house;

	HouseUserQuery(HouseIdentities house) {
		this.house = house;
	}

	@Override
	public long executeCount(CommandContext context) {
		return this.house.users(this).size();
	}

	@Override
	public List<User> executeList(CommandContext context, Page page) {
		return this.house.users(this);
	}

}
