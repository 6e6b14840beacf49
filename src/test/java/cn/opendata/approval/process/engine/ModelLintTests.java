package cn.opendata.approval.process.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every model keeps to: speaking ids, words for readers, no code inside, and no name
 * that the product does not declare.
 */
class ModelLintTests {

	private static final Pattern ID = Pattern.compile("(Definitions|Task|Gateway|Event|StartEvent|EndEvent|SequenceFlow"
			+ "|SubProcess|CallActivity|Message|BPMNDiagram|BPMNPlane)_[A-Z][A-Za-z]+(_di|_Message|_Timer|_Terminate)?"
			+ "|[A-Z][A-Za-z]+Process");

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

	private static final Pattern NAME = Pattern.compile("(?<![A-Za-z.'])[a-z][A-Za-z]*(?!['A-Za-z(])");

	private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");

	static Stream<Path> models() throws Exception {
		return list(".bpmn");
	}

	/** The models that ship, and those of which instances may still run. */
	static Stream<Path> everyModel() throws Exception {
		try (Stream<Path> before = Files.list(Path.of("src/test/resources/bpmn-before"))) {
			return Stream.concat(models(), before.toList().stream());
		}
	}

	static Stream<Path> tables() throws Exception {
		return list(".dmn");
	}

	@Test
	void lintsTheModelsThatShip() throws Exception {
		assertThat(models().map((path) -> path.getFileName().toString())).contains("open-data-request.bpmn",
				"data-delivery.bpmn", "clock-watch.bpmn", "conditional-sharing.bpmn", "extension.bpmn",
				"supplement.bpmn", "request-handling.bpmn");
	}

	@ParameterizedTest
	@MethodSource("models")
	void idsSpeak(Path model) throws Exception {
		assertThat(Pattern.compile("\\bid=\"([^\"]+)\"").matcher(Files.readString(model)).results())
			.extracting((result) -> result.group(1))
			.allSatisfy((id) -> assertThat(id).matches(ID));
	}

	@ParameterizedTest
	@MethodSource("models")
	void processIsDocumentedVersionedAndForgottenInTime(Path model) {
		Process process = read(model).getModelElementsByType(Process.class).iterator().next();
		assertThat(process.getName()).containsPattern(CHINESE);
		assertThat(process.getCamundaVersionTag()).isNotBlank();
		assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
		assertThat(words(process)).contains("usiness key").contains("ariable");
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyNodeIsNamedAndDocumented(Path model) {
		assertThat(read(model).getModelElementsByType(FlowNode.class)).allSatisfy((node) -> {
			assertThat(node.getName()).as(node.getId()).containsPattern(CHINESE);
			assertThat(words(node)).as(node.getId()).isNotBlank();
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void conditionsAreNamedAndCompareOneVariable(Path model) {
		assertThat(read(model).getModelElementsByType(SequenceFlow.class))
			.filteredOn((flow) -> flow.getConditionExpression() != null)
			.allSatisfy((flow) -> {
				assertThat(flow.getName()).as(flow.getId()).isNotBlank();
				assertThat(flow.getConditionExpression().getTextContent()).as(flow.getId())
					.matches("\\$\\{[a-zA-Z]+ == '[A-Z_]+'}");
			});
	}

	@ParameterizedTest
	@MethodSource("models")
	void noCodeStandsInAModel(Path model) throws Exception {
		BpmnModelInstance read = read(model);
		assertThat(read.getModelElementsByType(ScriptTask.class)).isEmpty();
		assertThat(read.getModelElementsByType(Script.class)).isEmpty();
		assertThat(Files.readString(model)).doesNotContain("camunda:class", "camunda:expression", "camunda:script",
				"camunda:assignee=", "camunda:candidateUsers");
	}

	@ParameterizedTest
	@MethodSource("everyModel")
	void userTasksKnowFormGroupAndDueDate(Path model) {
		assertThat(read(model).getModelElementsByType(UserTask.class)).allSatisfy((task) -> {
			assertThat(Path.of("forms", task.getCamundaFormKey() + ".form")).exists();
			assertThat(task.getCamundaCandidateGroups()).isEqualTo("${reviewerGroups}");
			assertThat(task.getCamundaDueDate()).isEqualTo("${dueDate}");
		});
	}

	@ParameterizedTest
	@MethodSource("everyModel")
	void serviceTasksAreWiredToABeanOfTheirOwn(Path model) {
		assertThat(read(model).getModelElementsByType(ServiceTask.class)).allSatisfy((task) -> {
			assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{[a-z][A-Za-z]+}");
			assertThat(JavaDelegate.class).isAssignableFrom(bean(task.getCamundaDelegateExpression()));
		});
		assertThat(ExecutionListener.class).isAssignableFrom(AssignReviewers.class);
	}

	@ParameterizedTest
	@MethodSource("everyModel")
	void onlyDeclaredVariablesAreNamed(Path model) {
		Set<String> known = ProcessVariables.ALL.stream()
			.map(ProcessVariables.Variable::name)
			.collect(Collectors.toCollection(TreeSet::new));
		BpmnModelInstance read = read(model);
		List<String> unknown = new ArrayList<>();
		read.getModelElementsByType(SequenceFlow.class)
			.stream()
			.filter((flow) -> flow.getConditionExpression() != null)
			.forEach((flow) -> names(flow.getConditionExpression().getTextContent())
				.filter((name) -> !known.contains(name))
				.forEach(unknown::add));
		assertThat(unknown).isEmpty();
		assertThat(Pattern.compile("(?:source|target|resultVariable)=\"([^\"]+)\"").matcher(text(model)).results())
			.extracting((result) -> result.group(1))
			.isSubsetOf(known);
	}

	@ParameterizedTest
	@MethodSource("everyModel")
	void onlyDeclaredMessagesAreAwaited(Path model) {
		List<String> known = Stream.of(ProcessMessage.values()).map(ProcessMessage::text).toList();
		assertThat(read(model).getModelElementsByType(Message.class)).extracting(Message::getName).isSubsetOf(known);
	}

	@ParameterizedTest
	@MethodSource("tables")
	void tablesReadAndAnswerDeclaredVariables(Path table) {
		List<String> known = ProcessVariables.ALL.stream().map(ProcessVariables.Variable::name).toList();
		var model = Dmn.readModelFromFile(table.toFile());
		assertThat(model.getModelElementsByType(InputExpression.class))
			.extracting((input) -> input.getText().getTextContent())
			.isSubsetOf(known);
		assertThat(model.getModelElementsByType(Output.class)).extracting(Output::getName).isSubsetOf(known);
	}

	@Test
	void everyMessageIsAwaitedSomewhere() throws Exception {
		List<String> awaited = models().flatMap((model) -> read(model).getModelElementsByType(Message.class).stream())
			.map(Message::getName)
			.toList();
		assertThat(awaited)
			.containsOnlyElementsOf(Stream.of(ProcessMessage.values()).map(ProcessMessage::text).toList());
	}

	private static Stream<String> names(String text) {
		return EXPRESSION.matcher(text)
			.results()
			.flatMap((match) -> NAME.matcher(match.group(1)).results().map(MatchResult::group));
	}

	private static Class<?> bean(String expression) {
		String name = expression.substring(2, expression.length() - 1);
		try {
			return Class.forName(ModelLintTests.class.getPackageName() + "." + Character.toUpperCase(name.charAt(0))
					+ name.substring(1));
		}
		catch (ClassNotFoundException ex) {
			throw new AssertionError(expression + " names no delegate", ex);
		}
	}

	private static String words(BaseElement element) {
		return element.getDocumentations().stream().map((each) -> each.getTextContent()).collect(Collectors.joining());
	}

	private static BpmnModelInstance read(Path model) {
		return Bpmn.readModelFromFile(new File(model.toString()));
	}

	private static String text(Path model) {
		try {
			return Files.readString(model);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Stream<Path> list(String ending) throws IOException {
		try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
			return files.filter((path) -> path.toString().endsWith(ending)).sorted().toList().stream();
		}
	}

}
