package cn.opendata.approval.process.engine.cockpit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.TaskId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a reviewer does in Camunda's Tasklist goes through the same door as on our pages:
 * taking a task, giving it back, completing it with the values of its form. As form it is
 * given our page of the task.
 */
class TasklistActs extends OncePerRequestFilter {

	private static final Pattern ACT = Pattern
		.compile(".*/api/engine/engine/default/task/([^/]+)/(claim|unclaim|complete|submit-form)");

	private static final Pattern FORM = Pattern.compile(".*/api/engine/engine/default/task/([^/]+)/form");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final ObjectProvider<ReviewTasks> tasks;

	private final ObjectProvider<Accounts> accounts;

	private final MessageSource messages;

	TasklistActs(ObjectProvider<ReviewTasks> tasks, ObjectProvider<Accounts> accounts, MessageSource messages) {
		this.tasks = tasks;
		this.accounts = accounts;
		this.messages = messages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher form = FORM.matcher(request.getRequestURI());
		if (request.getMethod().equals("GET") && form.matches()) {
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			JSON.writeValue(response.getOutputStream(),
					Map.of("key", request.getContextPath() + "/tasks/" + form.group(1)));
			return;
		}
		Matcher act = ACT.matcher(request.getRequestURI());
		if (!request.getMethod().equals("POST") || !act.matches()) {
			chain.doFilter(request, response);
			return;
		}
		Object token = request.getSession().getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
		if (token == null || !token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME))) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		Actor actor = this.accounts.getObject().actor(new PersonId(request.getUserPrincipal().getName()));
		try {
			act(new TaskId(act.group(1)), act.group(2), actor, JSON.readTree(request.getInputStream()));
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}
		catch (Refused ex) {
			refuse(response, ex, actor);
		}
	}

	private void act(TaskId task, String act, Actor actor, JsonNode body) {
		switch (act) {
			case "claim" -> this.tasks.getObject().claim(task, actor);
			case "unclaim" -> this.tasks.getObject().release(task, actor);
			default -> this.tasks.getObject().complete(task, actor, values(body.path("variables")));
		}
	}

	private static Map<String, List<String>> values(JsonNode variables) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		variables.fields().forEachRemaining((variable) -> {
			List<String> texts = new ArrayList<>();
			JsonNode value = variable.getValue().path("value");
			if (value.isArray()) {
				value.forEach((each) -> texts.add(each.asText()));
			}
			else if (!value.isNull()) {
				texts.add(value.asText());
			}
			values.put(variable.getKey(), texts);
		});
		return values;
	}

	private void refuse(HttpServletResponse response, Refused refused, Actor actor) throws IOException {
		List<String> sentences = new ArrayList<>();
		refused.violations()
			.forEach((fault) -> sentences.add(fault.field() + ": "
					+ this.messages.getMessage(fault.code(), fault.args().toArray(), actor.locale())));
		if (sentences.isEmpty()) {
			sentences.add(this.messages.getMessage(refused.code(), refused.args().toArray(), actor.locale()));
		}
		response.setStatus(switch (refused.kind()) {
			case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
			case CONFLICT -> HttpServletResponse.SC_CONFLICT;
			case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
			case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
		});
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		JSON.writeValue(response.getOutputStream(),
				Map.of("type", refused.kind(), "message", String.join(" ", sentences)));
	}

}
