package cn.opendata.approval;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import cn.opendata.approval.process.engine.EngineTurn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the running product with its demo, on a random port and a database of its
 * own; the engine's jobs run and the clock can be moved. All such tests share one running
 * product.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "spring.lifecycle.timeout-per-shutdown-phase=3s",
				"approval.time.movable=true", "approval.demo.cases=false", "approval.files.folder=target/test-files",
				"db-scheduler.polling-interval=500ms", "camunda.bpm.job-execution.wait-time-in-millis=300",
				"camunda.bpm.job-execution.max-wait=500" })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(EngineTurn.class)
public @interface RunningProduct {

}
