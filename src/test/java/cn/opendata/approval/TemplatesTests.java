package cn.opendata.approval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no page may carry, because the template engine refuses it only when the page is
 * shown, or the content security policy only in the browser.
 */
class TemplatesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

	/** A bean asked in a parameter of a fragment or in an address. */
	private static final Pattern BEAN_WHERE_FORBIDDEN = Pattern
		.compile("th:(?:replace|insert|href|src|utext|action)=\"[^\"]*[{( !]@[a-zA-Z]+[.][^\"]*\"");

	private static final Pattern INLINE = Pattern.compile(
			"(?i)\\sstyle=|\\son[a-z]+=|\\sth:style|\\sth:on|<script(?![^>]*src)[^>]*>|<style|th:utext|hx-on|\\sjavascript:");

	/** The engine replaces a tag before it reads the condition on it. */
	private static final Pattern CONDITION_WITHOUT_EFFECT = Pattern.compile(
			"<[^<>]*th:(?:if|unless)=\"[^\"]*\"[^<>]*th:replace=|<[^<>]*th:replace=\"[^\"]*\"[^<>]*th:(?:if|unless)=");

	@Test
	void noConditionStandsWhereTheEngineNeverReadsIt() {
		assertThat(lines(CONDITION_WITHOUT_EFFECT)).as("put the condition on a tag around it").isEmpty();
	}

	@Test
	void aConditionWithoutEffectIsFound() {
		assertThat(CONDITION_WITHOUT_EFFECT.matcher("<p th:if=\"${none}\" th:replace=\"~{a :: b}\">").find()).isTrue();
		assertThat(CONDITION_WITHOUT_EFFECT.matcher("<p th:replace=\"~{a :: b}\" th:if=\"${none}\">").find()).isTrue();
	}

	@Test
	void noBeanIsAskedWhereTheEngineForbidsIt() {
		assertThat(lines(BEAN_WHERE_FORBIDDEN)).as("take the answer into th:with around it").isEmpty();
	}

	/**
	 * Letters and reports become PDF and mails are read in mail programs: both carry
	 * their look.
	 */
	@Test
	void noPageCarriesScriptOrStyleOrUnescapedText() {
		assertThat(lines(INLINE).stream()
			.filter((line) -> !line.matches(".*templates/(letters/|notification/mail|figures/report-pdf).*")))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<div th:replace=\"~{a :: b(options=${@choices.all()})}\">",
			"<a th:href=\"${@links.home()}\">" })
	void aForbiddenBeanIsFound(String line) {
		assertThat(BEAN_WHERE_FORBIDDEN.matcher(line).find()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p style=\"color:red\">", "<b onclick=\"x()\">", "<script>x()</script>",
			"<p th:utext=\"${x}\">" })
	void aForbiddenScriptOrStyleIsFound(String line) {
		assertThat(INLINE.matcher(line).find()).isTrue();
	}

	private static List<String> lines(Pattern pattern) {
		List<String> found = new ArrayList<>();
		try (Stream<Path> pages = Files.walk(TEMPLATES)) {
			for (Path page : pages.filter((file) -> file.toString().endsWith(".html")).sorted().toList()) {
				String text = COMMENT.matcher(Files.readString(page))
					.replaceAll((comment) -> comment.group().replaceAll("[^\n]", "").replace("\\", ""));
				String[] lines = text.split("\n", -1);
				for (int i = 0; i < lines.length; i++) {
					if (pattern.matcher(lines[i]).find()) {
						found.add(page + ":" + (i + 1) + ": " + lines[i].strip());
					}
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return found;
	}

}
