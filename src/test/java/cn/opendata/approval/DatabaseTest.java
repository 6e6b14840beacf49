package cn.opendata.approval;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import cn.opendata.approval.process.engine.EngineTurn;
import cn.opendata.approval.request.TestCases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application and a real database: in-memory H2, or the MySQL server
 * that the environment names (see {@link TestDatabase}). All such tests share one cached
 * context, so nothing is rolled back for them: each makes the data it reads and expects
 * that of others beside it. The engine's job executor is off, a test runs the jobs it
 * means; the clock can be moved.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("database")
@SpringBootTest(properties = { "camunda.bpm.job-execution.enabled=false", "approval.time.movable=true",
		"approval.files.folder=target/test-files", "management.server.port=0",
		"spring.lifecycle.timeout-per-shutdown-phase=3s" })
@AutoConfigureMockMvc
@Import({ TestHouse.class, TestCases.class })
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(EngineTurn.class)
public @interface DatabaseTest {

}
