package cn.opendata.approval.process.engine.cockpit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the engine's own web applications.
 *
 * @param tasklist whether reviewers may use Camunda's Tasklist beside our own pages
 * @param maxBody bytes that a call to the engine's interface may carry
 */
@ConfigurationProperties("approval.cockpit")
record CockpitProperties(@DefaultValue("false") boolean tasklist, @DefaultValue("65536") int maxBody) {
}
