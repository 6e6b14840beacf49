package cn.opendata.approval.process.engine.cockpit;

import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.process.ReviewTasks;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The filters before the engine's web applications: after the sign-in of the house,
 * before the engine's own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CockpitProperties.class)
class CockpitConfiguration {

	@Bean
	FilterRegistrationBean<CockpitGuard> cockpitGuard(CockpitProperties settings, ObjectProvider<Accounts> accounts,
			ObjectProvider<LocaleResolver> languages, MessageSource messages) {
		return before(new CockpitGuard(CockpitCalls.read(settings.tasklist()), settings.maxBody(), accounts, languages,
				messages), 0);
	}

	@Bean
	FilterRegistrationBean<CockpitSignIn> cockpitSignIn(ObjectProvider<ProcessEngine> engine,
			ObjectProvider<Accounts> accounts) {
		return before(new CockpitSignIn(engine, accounts), 1);
	}

	@Bean
	@ConditionalOnProperty("approval.cockpit.tasklist")
	FilterRegistrationBean<TasklistActs> tasklistActs(ObjectProvider<ReviewTasks> tasks,
			ObjectProvider<Accounts> accounts, MessageSource messages) {
		return before(new TasklistActs(tasks, accounts, messages), 2);
	}

	private static <T extends Filter> FilterRegistrationBean<T> before(T filter, int order) {
		FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns(CockpitGuard.ROOT + "/*");
		registration.setOrder(order);
		return registration;
	}

}
