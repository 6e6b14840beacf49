package cn.opendata.approval.notification;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent; the server itself is {@code spring.mail.*}.
 *
 * @param from address of the sender
 * @param tries how often a mail is tried before it is given up
 * @param firstPause pause after the first try that failed; each further one is four times
 * as long
 */
@ConfigurationProperties("approval.mail")
record MailSettings(@DefaultValue("no-reply@localhost") String from, @DefaultValue("6") int tries,
		@DefaultValue("1m") Duration firstPause) {
}
