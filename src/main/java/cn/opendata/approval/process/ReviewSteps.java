package cn.opendata.approval.process;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.opendata.approval.letters.LetterPreviews;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Service;

/**
 * The steps of a case that people do: what their forms need to know, and the act each
 * form stands for.
 */
@Service
public class ReviewSteps {

	private final Map<String, StepHandler> handlers;

	private final StepForms forms;

	private final Reviews reviews;

	private final LetterPreviews letters;

	private final Clock clock;

	ReviewSteps(List<StepHandler> handlers, StepForms forms, Reviews reviews, LetterPreviews letters, Clock clock) {
		this.handlers = handlers.stream().collect(Collectors.toMap(StepHandler::form, Function.identity()));
		this.forms = forms;
		this.reviews = reviews;
		this.letters = letters;
		this.clock = clock;
	}

	/**
	 * What the form of a step shows of the case and lets people choose from.
	 * @param form form key; must be one of the process
	 */
	public Map<String, Object> data(String form, RequestId request, Locale locale) {
		return this.forms.data(form, request, locale);
	}

	/**
	 * Does what the form says.
	 * @param values checked values of the form
	 * @return the result chosen; the message {@code process.done.<form>.<result>} tells
	 * of it
	 */
	public String act(String form, RequestId request, Actor by, Map<String, Object> values) {
		return this.handlers.get(form).act(request, by, new StepValues(values, this.reviews.bases()));
	}

	/**
	 * What the form would bind the house to, without doing it; empty when it binds nobody
	 * outside.
	 * @param values checked values of the form
	 */
	public Optional<BindingAct> binding(String form, RequestId request, Actor by, Map<String, Object> values) {
		StepValues typed = new StepValues(values, this.reviews.bases());
		return this.handlers.get(form)
			.binds(request, by, typed, this.clock.instant())
			.map((decision) -> new BindingAct(typed.result(), decision.outcome(), this.letters.of(request, decision)));
	}

}
