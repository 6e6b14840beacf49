package cn.opendata.approval.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.SharingAsk;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a grant between departments, one for both sides.
 */
@Component
class GrantPage {

	private final GrantItems items;

	private final Halting halting;

	private final Rectifications rectifications;

	private final GrantRecords records;

	private final ObjectProvider<GrantPanel> panels;

	private final MessageSource messages;

	GrantPage(GrantItems items, Halting halting, Rectifications rectifications, GrantRecords records,
			ObjectProvider<GrantPanel> panels, MessageSource messages) {
		this.items = items;
		this.halting = halting;
		this.rectifications = rectifications;
		this.records = records;
		this.panels = panels;
		this.messages = messages;
	}

	ModelAndView of(Actor actor, CaseFile file, GrantView view) {
		Grant grant = view.grant();
		SharingAsk ask = file.content().sharing().orElseThrow();
		return new ModelAndView("delivery/sharing-grant").addObject("view", view)
			.addObject("file", file)
			.addObject("ask", ask)
			.addObject("items", this.items.of(grant.id()))
			.addObject("titles",
					ask.entries().stream().collect(Collectors.toMap(SharingAsk.Wanted::code, SharingAsk.Wanted::title)))
			.addObject("lines", List.of(grant.agreement().split("\n")))
			.addObject("history", this.halting.history(grant))
			.addObject("rectifications", this.rectifications.of(grant))
			.addObject("records", this.records.of(grant))
			.addObject("panels", panels(actor, grant, view))
			.addObject("trail", trail(grant.caseNumber()))
			.addObject("opened", "")
			.addObject("form", new CaseGrantController.HaltForm("", "", "", ""))
			.addObject("record", RecordForm.empty())
			.addObject("disposal", RecordForm.empty());
	}

	private List<Map<String, String>> trail(String number) {
		String list = this.messages.getMessage("delivery.department.title", null, LocaleContextHolder.getLocale());
		return List.of(Map.of("label", list, "url", "/cases/grants"), Map.of("label", number, "url", ""));
	}

	private List<Part> panels(Actor actor, Grant grant, GrantView view) {
		List<Part> shown = new ArrayList<>();
		this.panels.stream()
			.sorted(Comparator.comparingInt(GrantPanel::order))
			.forEach((panel) -> panel.model(actor, grant.id(), grant.caseNumber(), view.actions())
				.ifPresent((model) -> shown.add(new Part(panel.fragment(), model))));
		return shown;
	}

	/**
	 * A part another room contributes.
	 *
	 * @param fragment template fragment
	 * @param model what it reads as {@code panel}
	 */
	record Part(String fragment, Map<String, Object> model) {
	}

}
