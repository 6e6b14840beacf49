package cn.opendata.approval.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures of the models and the list of variables in docs/generated, written by
 * {@code make docs} and held to the models by every build.
 */
class ProcessDocumentationTests {

	private static final Path PICTURES = Path.of("docs/generated/processes");

	private static final Path VARIABLES = Path.of("docs/generated/variables.md");

	private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

	private static final String VIEWER = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/"
			+ "bpmn-navigated-viewer.production.min.js";

	private static final String DRAW = """
			async (model) => {
			  const font = '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';
			  const viewer = new BpmnJS({ container: document.body, textRenderer: {
			    defaultStyle: { fontFamily: font, fontSize: 12 }, externalStyle: { fontFamily: font, fontSize: 12 } } });
			  await viewer.importXML(model);
			  return (await viewer.saveSVG()).svg;
			}""";

	static Stream<Path> models() throws IOException {
		return ModelLintTests.list(".bpmn");
	}

	@BeforeAll
	static void writeWhenAsked() throws IOException {
		if (Boolean.getBoolean("approval.docs.write")) {
			draw();
			Files.writeString(VARIABLES, variables());
		}
	}

	private static void draw() throws IOException {
		Files.createDirectories(PICTURES);
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
			Page page = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")))
				.newPage();
			page.setContent("<!DOCTYPE html><title>models</title><body></body>");
			page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer()));
			for (Path model : models().toList()) {
				String svg = (String) page.evaluate(DRAW, Files.readString(model));
				// the viewer draws a new suffix of its marker each time
				Files.writeString(picture(model), svg.replaceAll("(sequenceflow-end-white-black)-[0-9a-z]+", "$1"));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void pictureShowsEveryElementOfItsModel(Path model) throws IOException {
		String svg = Files.readString(picture(model));
		assertThat(Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(FlowElement.class))
			.allSatisfy((element) -> assertThat(svg).contains("data-element-id=\"" + element.getId() + "\""));
	}

	@Test
	void listOfVariablesIsOfNow() throws IOException {
		assertThat(VARIABLES).content().isEqualTo(variables());
	}

	private static String variables() throws IOException {
		StringBuilder list = new StringBuilder("""
				# Variables of the processes

				Written by `make docs` from `ProcessVariables` and the models. Ids, outcomes and dates only.

				| Variable | Type | Named in |
				|---|---|---|
				""");
		List<Path> models = Stream.concat(models(), ModelLintTests.list(".dmn")).toList();
		for (ProcessVariables.Variable<?> variable : ProcessVariables.ALL) {
			Pattern name = Pattern.compile("[\"{>]" + variable.name() + "[\"}< ]");
			list.append("| `%s` | %s | %s |%n".formatted(variable.name(), variable.type().getSimpleName(),
					models.stream()
						.filter((model) -> name.matcher(read(model)).find())
						.map((model) -> "`" + model.getFileName() + "`")
						.collect(Collectors.joining(", "))));
		}
		return list.toString();
	}

	private static Path picture(Path model) {
		return PICTURES.resolve(model.getFileName().toString().replace(".bpmn", ".svg"));
	}

	private static String viewer() throws IOException {
		try (InputStream script = ProcessDocumentationTests.class.getResourceAsStream(VIEWER)) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
