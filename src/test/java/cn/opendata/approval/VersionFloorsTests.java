package cn.opendata.approval;

import java.lang.module.ModuleDescriptor.Version;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is on the class path closes the known holes and opens no back door.
 */
class VersionFloorsTests {

	private static final Pattern JAR = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");

	@Test
	void tomcatIsAtLeastItsFloor() {
		assertThat(versionOf(Tomcat.class)).isGreaterThanOrEqualTo(Version.parse("10.1.61"));
	}

	@Test
	void jacksonIsAtLeastItsFloor() {
		assertThat(versionOf(ObjectMapper.class)).isGreaterThanOrEqualTo(Version.parse("2.21.8"));
	}

	@Test
	void logbackIsAtLeastItsFloor() {
		assertThat(versionOf(Logger.class)).isGreaterThanOrEqualTo(Version.parse("1.5.38"));
	}

	/** Its classes come with Cockpit, which serves them behind the sign-in alone. */
	@Test
	void theEnginesRestInterfaceIsNotServed() {
		String type = "org/camunda/bpm/spring/boot/starter/rest/CamundaBpmRestInitializer.class";
		assertThat(getClass().getClassLoader().getResource(type)).isNull();
	}

	/** FEEL and JUEL come with the engine and only compute expressions. */
	@Test
	void noScriptLanguageIsThere() {
		assertThat(new ScriptEngineManager().getEngineFactories()).extracting(ScriptEngineFactory::getLanguageName)
			.isSubsetOf("feel", "feel-unary-tests", "JSP 2.1 EL");
	}

	private static Version versionOf(Class<?> type) {
		String jar = type.getProtectionDomain().getCodeSource().getLocation().toString();
		Matcher version = JAR.matcher(jar);
		assertThat(version.find()).as("version in the name of %s", jar).isTrue();
		return Version.parse(version.group(1));
	}

}
