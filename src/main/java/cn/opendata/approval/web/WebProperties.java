package cn.opendata.approval.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the shell.
 *
 * @param freeTriesPerLogin failed sign-ins of one login after which it has to wait
 * @param freeTriesPerAddress failed sign-ins from one address after which it has to wait
 * @param signInsPerMinute sign-ins taken from one address in a minute
 * @param registrationsPerHour registrations taken from one address in an hour
 * @param callsPerMinute calls of the interface for programs per token in a minute
 * @param anonymousCallsPerMinute the same per address without a token
 */
@ConfigurationProperties("approval.web")
record WebProperties(@DefaultValue("5") int freeTriesPerLogin, @DefaultValue("30") int freeTriesPerAddress,
		@DefaultValue("60") int signInsPerMinute, @DefaultValue("30") int registrationsPerHour,
		@DefaultValue("600") int callsPerMinute, @DefaultValue("120") int anonymousCallsPerMinute) {
}
