package cn.opendata.approval.web;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every refusal becomes a page that people understand or a problem that programs do.
 */
@DatabaseTest
class ErrorAdviceControllerTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private ErrorAdvice advice;

	private MockMvcTester broken;

	@BeforeEach
	void broken() {
		this.broken = MockMvcTester.of(List.of(new Broken()), (builder) -> builder.setControllerAdvice(this.advice)
			.setViewResolvers(
					(name, locale) -> (model, request, response) -> response.getWriter().write(name + " " + model))
			.build());
	}

	@Test
	void refusalsHaveTheirStatus() {
		assertThat(this.broken.get().uri("/fail/INVALID")).hasStatus(422).hasViewName("error/refused");
		assertThat(this.broken.get().uri("/fail/CONFLICT")).hasStatus(409);
		assertThat(this.broken.get().uri("/fail/FORBIDDEN")).hasStatus(403);
		assertThat(this.broken.get().uri("/fail/NOT_FOUND")).hasStatus(404);
	}

	@Test
	void problemNamesEveryFieldAtFault() {
		assertThat(this.broken.get().uri("/api/v1/fail/INVALID")).hasStatus(422)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.violations[*].field")
			.asArray()
			.containsExactly("name", "scopes");
	}

	@Test
	void lostUpdateIsAConflict() {
		assertThat(this.broken.get().uri("/fail/lost")).hasStatus(409);
	}

	@Test
	void tooLargeAnUploadIsSaidSo() {
		assertThat(this.broken.get().uri("/api/v1/fail/large")).hasStatus(413)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void badParametersAreNoFailure() {
		assertThat(this.broken.get().uri("/number?n=x")).hasStatus(400);
		assertThat(this.broken.get().uri("/number")).hasStatus(400);
		assertThat(this.broken.post().uri("/number")).hasStatus(405);
	}

	@Test
	void unforeseenFailureShowsANumberAndNothingElse() {
		assertThat(this.broken.get().uri("/api/v1/fail/bug")).hasStatus(500)
			.bodyText()
			.contains("reference")
			.doesNotContain("secret detail")
			.doesNotContain("Exception");
	}

	@Test
	void unknownPageIsAPageOfItsOwn() {
		assertThat(this.site.get().uri("/no-such-page")).hasStatus(404)
			.bodyText()
			.contains("class=\"narrow no\"")
			.contains("lang=\"zh-CN\"");
	}

	@Test
	void errorOfTheContainerIsWordedToo() {
		assertThat(this.site.get()
			.uri("/error")
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 429)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/requests")
			.header("Accept-Language", "en")).hasStatus(429)
			.bodyJson()
			.extractingPath("$.title")
			.isEqualTo("Too many requests");
	}

	@RestController
	static class Broken {

		@GetMapping({ "/fail/{how}", "/api/v1/fail/{how}" })
		String fail(@PathVariable String how) {
			switch (how) {
				case "lost" -> throw new OptimisticLockingFailureException("secret detail");
				case "large" -> throw new MaxUploadSizeExceededException(1);
				case "bug" -> throw new IllegalStateException("secret detail");
				case "INVALID" -> throw Refused.invalid(List.of(Violation.of("name", "web.token.error.name"),
						Violation.of("scopes", "web.token.error.scopes")));
				default ->
					throw new Refused(Refused.Kind.valueOf(how), "web.token.error.unknown", List.of(), List.of());
			}
		}

		@GetMapping("/number")
		String number(@RequestParam int n) {
			return "" + n;
		}

	}

}
