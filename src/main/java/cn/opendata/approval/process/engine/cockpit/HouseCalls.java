package cn.opendata.approval.process.engine.cockpit;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Asks for no rights of the engine where the house acts for a person: it has asked its
 * own table before. Calls of the engine's web applications are always asked.
 */
class HouseCalls extends CommandInterceptor {

	@Override
	public <T> T execute(Command<T> command) {
		CommandContext context = Context.getCommandContext();
		if (!(context.getAuthentication() instanceof HouseAct) || !context.isAuthorizationCheckEnabled()) {
			return this.next.execute(command);
		}
		context.disableAuthorizationCheck();
		try {
			return this.next.execute(command);
		}
		finally {
			context.enableAuthorizationCheck();
		}
	}

}
