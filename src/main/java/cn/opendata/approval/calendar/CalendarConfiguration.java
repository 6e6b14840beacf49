package cn.opendata.approval.calendar;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the house its one clock.
 */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

	@Bean
	Clock clock(BusinessTime time) {
		return time.clock();
	}

}
