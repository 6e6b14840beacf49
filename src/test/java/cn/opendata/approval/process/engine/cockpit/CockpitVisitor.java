package cn.opendata.approval.process.engine.cockpit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who calls what is below {@code /camunda}, as the scripts of its pages do.
 */
class CockpitVisitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String base;

	CockpitVisitor(int port) {
		this.base = "http://localhost:" + port;
	}

	CockpitVisitor signsIn(String login) throws IOException, InterruptedException {
		Matcher token = TOKEN.matcher(calls("GET", "/login", "").body());
		token.find();
		String form = "username=" + login + "&password=Demo-2026-open&_csrf="
				+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		this.client.send(HttpRequest.newBuilder(URI.create(this.base + "/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build(), BodyHandlers.discarding());
		calls("GET", "/camunda/app/cockpit/default/", "");
		return this;
	}

	/** From now on calls carry no token against forgery. */
	void forgetsToken() {
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.toList()
			.forEach(
					(cookie) -> this.cookies.getCookieStore().remove(URI.create(this.base + cookie.getPath()), cookie));
	}

	/** The answer to one call, redirections unfollowed. */
	HttpResponse<String> calls(String method, String path, String body) throws IOException, InterruptedException {
		HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(this.base + path))
			.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (!body.isEmpty()) {
			call.header("Content-Type", "application/json");
		}
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.ifPresent((token) -> call.header("X-XSRF-TOKEN", token));
		return this.client.send(call.build(), BodyHandlers.ofString());
	}

	/** The status of a call to an interface of the engine's web applications. */
	int status(String method, String path, String body) throws IOException, InterruptedException {
		return calls(method, "/camunda/api" + path, body).statusCode();
	}

}
