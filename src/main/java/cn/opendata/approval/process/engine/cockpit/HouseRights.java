package cn.opendata.approval.process.engine.cockpit;

import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.organization.Organizations;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Makes the engine take its people from the house, keeps it from writing rights case by
 * case, and asks it for no rights where the house acts itself.
 */
@Component
class HouseRights extends AbstractProcessEnginePlugin {

	private final Accounts accounts;

	private final Organizations organizations;

	private final CockpitProperties settings;

	HouseRights(@Lazy Accounts accounts, @Lazy Organizations organizations, CockpitProperties settings) {
		this.accounts = accounts;
		this.organizations = organizations;
		this.settings = settings;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setIdentityProviderSessionFactory(new People(new HouseIdentities(this.accounts, this.organizations)));
		engine.setResourceAuthorizationProvider(new TaskRights(this.settings.tasklist()));
		engine.setEnableExpressionsInAdhocQueries(false);
		engine.setEnableExpressionsInStoredQueries(false);
	}

	/** Gives each command the people of the house. */
	private record People(HouseIdentities house) implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return ReadOnlyIdentityProvider.class;
		}

		@Override
		public Session openSession() {
			return this.house;
		}

	}

}
