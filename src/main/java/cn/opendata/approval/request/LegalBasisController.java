package cn.opendata.approval.request;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the administrator keeps the legal bases that reviewers pick from.
 */
@Controller
@RequestMapping("/admin/words")
class LegalBasisController {

	private static final String PAGE = "redirect:/admin/words";

	private final LegalBases bases;

	private final Permissions permissions;

	LegalBasisController(LegalBases bases, Permissions permissions) {
		this.bases = bases;
		this.permissions = permissions;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		require(actor, "read");
		return show(actor, new Typed("", "", ""), model);
	}

	@PostMapping
	String add(Actor actor, Typed typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		require(actor, "edit");
		try {
			LegalBasis added = this.bases.add(actor, typed.code(), typed.document(), typed.article());
			notice(redirect, "request.bases.added", added.text(), added.code());
			return PAGE;
		}
		catch (Refused no) {
			if (no.kind() != Refused.Kind.INVALID) {
				throw no;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("errors", no.violations());
			return show(actor, typed, model);
		}
	}

	@PostMapping("/{code}")
	String use(Actor actor, @PathVariable String code, @RequestParam(defaultValue = "false") boolean active,
			RedirectAttributes redirect) {
		require(actor, "edit");
		this.bases.use(actor, code, active);
		notice(redirect, active ? "request.bases.used" : "request.bases.unused", code);
		return PAGE;
	}

	private String show(Actor actor, Typed typed, Model model) {
		model.addAttribute("bases", this.bases.all())
			.addAttribute("typed", typed)
			.addAttribute("mayEdit", may(actor, "edit"));
		return "request/bases";
	}

	private void require(Actor actor, String action) {
		if (!may(actor, action)) {
			throw Refused.forbidden("request.error.basis.forbidden");
		}
	}

	private boolean may(Actor actor, String action) {
		return this.permissions.allows(actor.roles(), "words", "BASES", action);
	}

	private static void notice(RedirectAttributes redirect, String key, Object... args) {
		redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable(new String[] { key }, args));
	}

	/**
	 * A new basis as typed.
	 */
	record Typed(String code, String document, String article) {

		Typed {
			code = (code != null) ? code : "";
			document = (document != null) ? document : "";
			article = (article != null) ? article : "";
		}

	}

}
