package cn.opendata.approval.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.StreamSupport;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.web.TestTokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program that calls the interface with the token of its person.
 */
final class Program {

	private final MockMvc site;

	private final ObjectMapper json;

	private final String token;

	private Program(ApplicationContext context, String token) {
		this.site = context.getBean(MockMvc.class);
		this.json = context.getBean(ObjectMapper.class);
		this.token = token;
	}

	static Program of(ApplicationContext context, Actor person) {
		return new Program(context, TestTokens.of(context, person));
	}

	static Program with(ApplicationContext context, String token) {
		return new Program(context, token);
	}

	/** One that calls with a key of a grant. */
	static Program basic(ApplicationContext context, String client, String secret) {
		return new Program(context, "Basic "
				+ Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8)));
	}

	/** One that has no token. */
	static Program anonymous(ApplicationContext context) {
		return new Program(context, null);
	}

	Answer get(String path, Object... variables) {
		return call(MockMvcRequestBuilders.get("/api/v1" + path, variables));
	}

	Answer post(String path, Map<String, ?> body) {
		return call(json(MockMvcRequestBuilders.post("/api/v1" + path), body));
	}

	Answer postOnce(String key, String path, Map<String, ?> body) {
		return call(json(MockMvcRequestBuilders.post("/api/v1" + path), body).header("Idempotency-Key", key));
	}

	Answer put(String path, Map<String, ?> body) {
		return call(json(MockMvcRequestBuilders.put("/api/v1" + path), body));
	}

	Answer send(String path, String type, String body) {
		return call(MockMvcRequestBuilders.post("/api/v1" + path).contentType(type).content(body));
	}

	Answer upload(String path, String name, byte[] content) {
		return call(MockMvcRequestBuilders.multipart("/api/v1" + path)
			.file(new MockMultipartFile("file", name, "application/octet-stream", content)));
	}

	private MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder call, Map<String, ?> body) {
		return call.contentType(MediaType.APPLICATION_JSON).content(this.json.valueToTree(body).toString());
	}

	private Answer call(org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> call) {
		if (this.token != null) {
			call.header(HttpHeaders.AUTHORIZATION,
					this.token.startsWith("Basic ") ? this.token : "Bearer " + this.token);
		}
		call.header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN");
		try {
			var done = this.site.perform(call).andReturn();
			MockHttpServletResponse response = done.getResponse();
			if (response.getStatus() >= 400 && response.getContentAsByteArray().length == 0) {
				MockHttpServletResponse error = error(response.getStatus(), done.getRequest().getRequestURI());
				return new Answer(response.getStatus(), error.getContentType(), body(error), response);
			}
			return new Answer(response.getStatus(), response.getContentType(), body(response), response);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What the container does with an error that no controller answered. */
	private MockHttpServletResponse error(int status, String uri) throws Exception {
		return this.site.perform(MockMvcRequestBuilders.get(URI.create("/error"))
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, uri)
			.with((request) -> {
				request.setDispatcherType(DispatcherType.ERROR);
				return request;
			})).andReturn().getResponse();
	}

	private JsonNode body(MockHttpServletResponse response) throws Exception {
		String type = response.getContentType();
		return (type != null && type.contains("json")) ? this.json.readTree(response.getContentAsByteArray())
				: MissingNode.getInstance();
	}

	/**
	 * What came back.
	 *
	 * @param status the status
	 * @param type media type of the body
	 * @param body the body, if it is JSON
	 * @param response all of it
	 */
	record Answer(int status, String type, JsonNode body, MockHttpServletResponse response) {

		/** The body of an answer that went well. */
		JsonNode ok() {
			assertThat(this.status).as("%s", this.body).isBetween(200, 299);
			return this.body;
		}

		/** The problem document of an answer that did not. */
		JsonNode problem(int expected) {
			assertThat(this.status).as("%s", this.body).isEqualTo(expected);
			assertThat(this.type).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			assertThat(this.body.path("status").asInt()).isEqualTo(expected);
			assertThat(this.body.path("title").asText()).isNotBlank();
			assertThat(this.body.path("detail").asText()).isNotBlank();
			return this.body;
		}

		/** Asserts which fields were found wrong, each with a sentence. */
		void wrong(String... fields) {
			JsonNode violations = problem(422).path("violations");
			assertThat(StreamSupport.stream(violations.spliterator(), false).map((one) -> one.path("field").asText()))
				.containsExactlyInAnyOrder(fields);
			assertThat(StreamSupport.stream(violations.spliterator(), false).map((one) -> one.path("message").asText()))
				.allSatisfy((message) -> assertThat(message).isNotBlank().doesNotContain("error.", "check.", "{0}"));
		}

	}

}
