package cn.opendata.approval.figures;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.ProcessModels;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The heat map of the processes.
 */
@Controller
@RequestMapping("/supervision/performance/map")
class HeatMapController {

	private final FigureQuestions questions;

	private final SupervisionAccess access;

	private final HeatMap map;

	private final ProcessModels models;

	private final FigureWords words;

	private final Clock clock;

	HeatMapController(FigureQuestions questions, SupervisionAccess access, HeatMap map, ProcessModels models,
			FigureWords words, Clock clock) {
		this.questions = questions;
		this.access = access;
		this.map = map;
		this.models = models;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String page(Actor actor, Asked asked, Model model) {
		Period period = asked.period(Times.day(this.clock.instant()));
		Question question = this.questions.of(actor, asked.department(), asked.kind(), period.months());
		Kind kind = question.kind().isEmpty() ? Kind.OPEN : Kind.valueOf(question.kind());
		model.addAttribute("asked", asked)
			.addAttribute("question", question)
			.addAttribute("kind", kind)
			.addAttribute("period", period)
			.addAttribute("periodText", this.words.period(period))
			.addAttribute("pictures", this.map.of(question, kind))
			.addAttribute("departments", this.questions.departments(actor))
			.addAttribute("kinds", Arrays.asList(Kind.values()))
			.addAttribute("units", Period.Unit.values())
			.addAttribute("style", List.of("/css/process.css", "/css/figures.css"));
		return "figures/map";
	}

	@GetMapping(path = "/{key}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
	@ResponseBody
	String model(Actor actor, @PathVariable String key) {
		this.access.require(actor);
		return this.models.model(key)
			.map(ProcessModels.Model::xml)
			.orElseThrow(() -> Refused.notFound("figures.error.process"));
	}

}
