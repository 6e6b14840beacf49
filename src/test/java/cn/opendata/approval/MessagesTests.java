package cn.opendata.approval;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every word a person reads is in a bundle, in both languages: nothing missing, nothing
 * left over, nothing written into a page or into Java.
 */
class MessagesTests {

	private static final Path JAVA = Path.of("src/main/java");

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Path BUNDLES = RESOURCES.resolve("messages");

	private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9_-]+)+");

	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

	private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$|(?m)\\s//\\s.*$");

	private static final Pattern MARKUP_COMMENT = Pattern.compile("(?s)<!--.*?-->");

	/** {@code #{key}} with a key written out, not computed. */
	private static final Pattern TEMPLATE_KEY = Pattern
		.compile("#\\{\\s*([A-Za-z][A-Za-z0-9_.-]*[A-Za-z0-9_])\\s*[(}]");

	private static final Pattern MESSAGES_CALL = Pattern.compile("#messages\\.msg\\w*\\('([^']+)'\\s*[,)]");

	/**
	 * A piece of a key in front of something computed, in a page or in Java; of two
	 * segments at least.
	 */
	private static final Pattern PREFIX = Pattern
		.compile("([A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)*\\.)(?=['\"$]|\\s*\\+|__)");

	private static final Pattern CHINESE = Pattern.compile("[\\u3400-\\u9fff\\uff00-\\uffef\\u3000-\\u303f]");

	/**
	 * Keys that are looked up by names from outside the code: models, forms, the
	 * framework.
	 */
	private static final List<String> FROM_OUTSIDE = List.of("form.", "step.", "NotBlank.", "NotNull.", "Size.",
			"Pattern.", "Email.", "typeMismatch.", "theme.", "Theme.", "Purpose.", "Format.", "DeliveryWay.", "result.",
			"step.", "request.form.step");

	@Test
	void everyStepSaysWhatItIsAndWhatComesNext() throws IOException {
		List<String> wanted = new ArrayList<>();
		try (Stream<Path> forms = Files.list(Path.of("forms"))) {
			forms.map((form) -> form.getFileName().toString().replace(".form", "")).forEach((form) -> {
				wanted.add("step." + form);
				wanted.add("tasklist.next." + form);
			});
		}
		Set<String> known = new TreeSet<>();
		for (String bundle : List.of("request", "tasklist")) {
			try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
				Properties words = new Properties();
				words.load(reader);
				known.addAll(words.stringPropertyNames());
			}
		}
		assertThat(known).containsAll(wanted);
	}

	@Test
	void bothLanguagesHaveTheSameKeys() {
		List<String> faults = new ArrayList<>();
		for (Path chinese : files(BUNDLES, ".properties")) {
			String name = chinese.getFileName().toString();
			if (name.endsWith("_en.properties")) {
				if (!Files.exists(BUNDLES.resolve(name.replace("_en.properties", ".properties")))) {
					faults.add(name + " has no Chinese bundle beside it");
				}
				continue;
			}
			Path english = BUNDLES.resolve(name.replace(".properties", "_en.properties"));
			if (!Files.exists(english)) {
				faults.add(name + " has no English bundle beside it");
				continue;
			}
			faults.addAll(onlyInFirst(chinese, english));
			faults.addAll(onlyInFirst(english, chinese));
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void noKeyIsWrittenTwice() {
		List<String> faults = new ArrayList<>();
		for (boolean english : new boolean[] { false, true }) {
			Map<String, String> owners = new TreeMap<>();
			for (Path bundle : files(BUNDLES, ".properties")) {
				if (bundle.toString().endsWith("_en.properties") != english) {
					continue;
				}
				read(bundle).lines()
					.map(String::strip)
					.filter((line) -> !line.startsWith("#") && line.matches("[A-Za-z0-9_.\\-]+\\s*[=:].*"))
					.map((line) -> line.split("[=:\\s]", 2)[0])
					.forEach((key) -> {
						String owner = owners.put(key, bundle.getFileName().toString());
						if (owner != null) {
							faults.add(key + " in " + owner + " and in " + bundle.getFileName());
						}
					});
			}
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void everyMessageIsAReadablePatternAndFilled() {
		List<String> faults = new ArrayList<>();
		for (Path bundle : files(BUNDLES, ".properties")) {
			keys(bundle).forEach((key, text) -> {
				if (text.isBlank()) {
					faults.add(bundle.getFileName() + ": " + key + " is empty");
				}
				try {
					new MessageFormat(text);
				}
				catch (IllegalArgumentException ex) {
					faults.add(bundle.getFileName() + ": " + key + " is no message pattern: " + ex.getMessage());
				}
				if (text.replace("''", "").contains("'") && !text.contains("'{'")) {
					faults.add(bundle.getFileName() + ": " + key + " has a single quote that must be doubled");
				}
			});
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void everyKeyInAPageResolves() {
		Set<String> known = allKeys();
		List<String> faults = new ArrayList<>();
		for (Path page : files(RESOURCES.resolve("templates"), ".html")) {
			String text = MARKUP_COMMENT.matcher(read(page)).replaceAll("");
			Stream.concat(groups(TEMPLATE_KEY, text), groups(MESSAGES_CALL, text))
				.filter((key) -> !known.contains(key))
				.forEach((key) -> faults.add(page + ": " + key));
		}
		assertThat(faults).as("keys without a message").isEmpty();
	}

	@Test
	void everyKeyInJavaResolves() {
		Set<String> known = allKeys();
		Set<String> rooms = files(BUNDLES, ".properties").stream()
			.map((path) -> path.getFileName().toString().replaceFirst("(_en)?\\.properties$", ""))
			.collect(Collectors.toSet());
		List<String> faults = new ArrayList<>();
		for (Path source : files(JAVA, ".java")) {
			literals(source).filter((text) -> isMessageKey(text, rooms))
				.filter((text) -> !known.contains(text))
				.forEach((text) -> faults.add(source + ": " + text));
		}
		assertThat(faults).as("keys without a message").isEmpty();
	}

	@Test
	void noMessageIsLeftOver() {
		Set<String> used = new TreeSet<>();
		Set<String> prefixes = new TreeSet<>(FROM_OUTSIDE);
		for (Path page : files(RESOURCES.resolve("templates"), "")) {
			collect(read(page), used, prefixes);
		}
		for (Path source : files(JAVA, ".java")) {
			collect(read(source), used, prefixes);
		}
		for (Path data : files(RESOURCES.resolve("data"), ".csv")) {
			collect(read(data), used, prefixes);
		}
		for (Path script : files(RESOURCES.resolve("static"), ".js")) {
			collect(read(script), used, prefixes);
		}
		enumNames().forEach((name) -> prefixes.add(name + "."));
		List<String> faults = new ArrayList<>();
		for (Path bundle : files(BUNDLES, ".properties")) {
			keys(bundle).keySet()
				.stream()
				.filter((key) -> !used.contains(key) && prefixes.stream().noneMatch(key::startsWith))
				.forEach((key) -> faults.add(bundle.getFileName() + ": " + key));
		}
		assertThat(faults).as("keys that nothing uses").isEmpty();
	}

	@Test
	void noPageCarriesChinese() {
		List<String> faults = new ArrayList<>();
		for (Path page : files(RESOURCES.resolve("templates"), "")) {
			report(page, MARKUP_COMMENT.matcher(read(page)).replaceAll((match) -> blank(match.group())), faults);
		}
		assertThat(faults).as("text that belongs into a bundle").isEmpty();
	}

	@Test
	void noJavaCarriesChinese() {
		List<String> faults = new ArrayList<>();
		for (Path source : files(JAVA, ".java")) {
			if (source.getFileName().toString().startsWith("Demo")) {
				continue;
			}
			report(source, COMMENT.matcher(read(source)).replaceAll((match) -> blank(match.group())), faults);
		}
		assertThat(faults).as("text that belongs into a bundle or a data file").isEmpty();
	}

	private static boolean isMessageKey(String text, Set<String> rooms) {
		if (!KEY.matcher(text).matches() || text.endsWith(".html") || text.endsWith(".properties")) {
			return false;
		}
		int dot = text.indexOf('.');
		return dot > 0 && rooms.contains(text.substring(0, dot)) && text.indexOf('.', dot + 1) > 0;
	}

	private static void collect(String text, Set<String> used, Set<String> prefixes) {
		KEY.matcher(text).results().map(MatchResult::group).forEach(used::add);
		// a room's bare name would let every key of the room pass
		groups(PREFIX, text).filter((prefix) -> prefix.indexOf('.') < prefix.length() - 1).forEach(prefixes::add);
	}

	private static Set<String> enumNames() {
		Pattern declaration = Pattern.compile("\\benum\\s+([A-Z]\\w*)");
		return files(JAVA, ".java").stream()
			.flatMap((source) -> groups(declaration, read(source)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> literals(Path source) {
		return groups(LITERAL, COMMENT.matcher(read(source)).replaceAll((match) -> blank(match.group())));
	}

	private static Stream<String> groups(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((match) -> match.group(1));
	}

	private static void report(Path file, String text, List<String> faults) {
		String[] lines = text.split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			if (CHINESE.matcher(lines[i]).find()) {
				faults.add(file + ":" + (i + 1) + ": " + lines[i].strip());
			}
		}
	}

	private static String blank(String text) {
		return text.replaceAll("[^\n]", " ").replace("$", " ");
	}

	private static List<String> onlyInFirst(Path first, Path second) {
		Set<String> keys = new TreeSet<>(keys(first).keySet());
		keys.removeAll(keys(second).keySet());
		return keys.stream().map((key) -> key + " is in " + first.getFileName() + " alone").toList();
	}

	private static Set<String> allKeys() {
		return files(BUNDLES, ".properties").stream()
			.flatMap((bundle) -> keys(bundle).keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, String> keys(Path bundle) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(bundle)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		Map<String, String> keys = new TreeMap<>();
		properties.forEach((key, text) -> keys.put(key.toString(), text.toString()));
		return keys;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(file.toString(), ex);
		}
	}

	private static List<Path> files(Path folder, String ending) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> walk = Files.walk(folder)) {
			return walk.filter(Files::isRegularFile)
				.filter((file) -> file.toString().endsWith(ending))
				.filter((file) -> !file.toString().endsWith(".ttf"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
