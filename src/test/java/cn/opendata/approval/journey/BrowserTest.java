package cn.opendata.approval.journey;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import cn.opendata.approval.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in a browser on the running product with its demo, on a random port and a
 * database of its own; the engine's jobs run and the clock can be moved. All such tests
 * share one running product. A test takes a {@link Browser} as parameter and gets a fresh
 * one, in which nobody is signed in. Without Chromium the tests are skipped, aloud.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("database")
@Tag("browser")
@EnabledIf(value = "cn.opendata.approval.journey.Chromium#present",
		disabledReason = "no Chromium: install Debian's chromium, or name one in the environment variable CHROMIUM")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "spring.lifecycle.timeout-per-shutdown-phase=3s",
				"approval.time.movable=true", "approval.demo.cases=false", "approval.files.folder=target/test-files",
				"db-scheduler.polling-interval=500ms", "camunda.bpm.job-execution.wait-time-in-millis=300",
				"camunda.bpm.job-execution.max-wait=500" })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(Chromium.class)
public @interface BrowserTest {

}
