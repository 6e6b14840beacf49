package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a data manager loads the rows that departments are served.
 */
@Controller
@RequestMapping("/maintain/catalogue/{code}/records")
class SharedDataController {

	private final Entries entries;

	private final SharedData data;

	SharedDataController(Entries entries, SharedData data) {
		this.entries = entries;
		this.data = data;
	}

	@GetMapping
	String form(@PathVariable String code, Actor actor, Model model) {
		Entry entry = this.entries.entry(Entries.code(code));
		if (!entry.visible() || !this.entries.actions(entry, actor).contains("load")) {
			throw Refused.forbidden("catalogue.error.notAllowed");
		}
		model.addAttribute("entry", entry);
		model.addAttribute("served", this.data.served(entry.code()).orElse(null));
		model.addAttribute("mostRows", RecordColumns.MOST_ROWS);
		model.addAttribute("mostItems", RecordColumns.MOST_ITEMS);
		model.addAttribute("style", "/css/catalogue.css");
		return "catalogue/records";
	}

	@PostMapping
	String load(@PathVariable String code, @RequestParam(required = false) MultipartFile file, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		try {
			if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
				throw Refused.invalid("file", "catalogue.records.error.noFile");
			}
			try (InputStream in = file.getInputStream()) {
				this.data.load(Entries.code(code), file.getOriginalFilename(), in, actor);
			}
			redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable("catalogue.done.load"));
			return "redirect:/maintain/catalogue/" + code + "#records";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			List<Violation> faults = refused.violations();
			response.setStatus(422);
			model.addAttribute("errors", faults);
			return form(code, actor, model);
		}
	}

}
