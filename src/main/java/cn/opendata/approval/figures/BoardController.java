package cn.opendata.approval.figures;

import java.util.List;

import cn.opendata.approval.organization.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The board of whoever supervises (监督看板): what is open, what is late and who has it in
 * hand, what falls due next, what an administrator must see to.
 */
@Controller
class BoardController {

	private final SupervisionAccess access;

	private final Boards boards;

	BoardController(SupervisionAccess access, Boards boards) {
		this.access = access;
		this.boards = boards;
	}

	@GetMapping("/supervision")
	String board(Actor actor, @RequestParam(required = false) String after,
			@RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
		Scope scope = this.access.require(actor);
		model.addAttribute("board", this.boards.of(scope, after, actor.locale()))
			.addAttribute("after", after)
			.addAttribute("script", "/js/board.js")
			.addAttribute("style", List.of("/css/board.css"));
		return (htmx != null) ? "figures/board :: board" : "figures/board";
	}

}
