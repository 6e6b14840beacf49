package cn.opendata.approval;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the module check cannot say. Each rule is also held against a fixture that breaks
 * it on purpose, so that it is known to be able to fail.
 */
class ArchitectureTests {

	private static final String ROOT = "cn.opendata.approval";

	private static JavaClasses house;

	private static JavaClasses fixtures;

	@BeforeAll
	static void readClasses() {
		house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);
		fixtures = new ClassFileImporter().importPackages(ROOT + ".archfixtures");
	}

	static Stream<House> rules() {
		return Stream.of(
				new House("only process.engine knows the engine", "EngineUser",
						noClasses().that()
							.resideOutsideOfPackage(ROOT + ".process.engine..")
							.should()
							.dependOnClassesThat()
							.resideInAPackage("org.camunda..")),
				new House("shared knows no framework", "SpringInShared", noClasses().that()
					.resideInAPackage("..shared..")
					.should()
					.dependOnClassesThat()
					.resideInAnyPackage("org.springframework.context..", "org.springframework.beans..",
							"org.springframework.stereotype..", "org.springframework.web..",
							"org.springframework.jdbc..", "org.springframework.data..", "org.springframework.util..")),
				new House("values that rooms exchange know no framework", "SpringInValue",
						noClasses().that()
							.areRecords()
							.and()
							.arePublic()
							.and()
							.areNotAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
							.should()
							.dependOnClassesThat()
							.resideInAPackage("org.springframework..")),
				new House("nothing is injected into fields", "FieldInjection",
						fields().should()
							.notBeAnnotatedWith(Autowired.class)
							.andShould()
							.notBeAnnotatedWith(Value.class)
							.andShould()
							.notBeAnnotatedWith("jakarta.inject.Inject")
							.andShould()
							.notBeAnnotatedWith("jakarta.annotation.Resource")),
				new House("time comes from the injected clock", "OwnTime",
						noClasses().that()
							.resideOutsideOfPackage(ROOT + ".calendar..")
							.should()
							.accessTargetWhere(asksTheMachineForTheTime())),
				new House("controllers stay in their room", "PublicController",
						classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic()),
				new House("logging goes through slf4j", "OtherLogging",
						noClasses().should()
							.dependOnClassesThat()
							.resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..",
									"org.apache.log4j..", "org.apache.logging.log4j..")),
				new House("nothing is written to the console but the first password", "ConsoleWriter",
						noClasses().that()
							.haveNameNotMatching(".*FirstAdministrator.*")
							.should()
							.accessField(System.class, "out")
							.orShould()
							.accessField(System.class, "err")),
				new House("one way to the database", "OtherDatabase",
						noClasses().should()
							.dependOnClassesThat()
							.resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.h2..", "com.mysql..")),
				new House("no class is named after a pattern", "OrderManagerImpl",
						classes().that()
							.areNotAnonymousClasses()
							.should()
							.haveSimpleNameNotEndingWith("Impl")
							.andShould()
							.haveSimpleNameNotEndingWith("Manager")
							.andShould()
							.haveSimpleNameNotEndingWith("Helper")
							.andShould()
							.haveSimpleNameNotEndingWith("Util")
							.andShould()
							.haveSimpleNameNotEndingWith("Utils")
							.andShould()
							.haveSimpleNameNotEndingWith("DTO")
							.andShould()
							.haveSimpleNameNotEndingWith("Dto")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void holdsInTheHouse(House rule) {
		rule.rule().allowEmptyShould(true).check(house);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void isSeenToFail(House rule) {
		List<String> failures = rule.rule().evaluate(fixtures).getFailureReport().getDetails();
		assertThat(failures).as("what the rule finds in the fixtures")
			.anySatisfy((failure) -> assertThat(failure).contains("archfixtures").contains(rule.fixture()));
	}

	private static DescribedPredicate<JavaAccess<?>> asksTheMachineForTheTime() {
		return DescribedPredicate.describe("the machine's own time", (access) -> {
			String owner = access.getTargetOwner().getName();
			String name = access.getTarget().getName();
			boolean now = name.equals("now") && owner.startsWith("java.time.")
					&& access.getTarget().getFullName().endsWith("now()");
			boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
			boolean date = owner.equals("java.util.Date") && access.getTarget().getFullName().endsWith("<init>()");
			boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
			return now || millis || date || clock;
		});
	}

	/**
	 * A rule of the house.
	 *
	 * @param name what it says
	 * @param fixture simple name of the class that breaks it on purpose
	 * @param rule the rule
	 */
	record House(String name, String fixture, ArchRule rule) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
