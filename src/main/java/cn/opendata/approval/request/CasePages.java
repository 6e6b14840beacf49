package cn.opendata.approval.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockChips;
import cn.opendata.approval.calendar.Chip;
import cn.opendata.approval.calendar.Explanation;
import cn.opendata.approval.calendar.ClockExplanations;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts together what the page of a case shows: the case, its clocks with their reasons,
 * the acts open to this reader, and the panels of the rooms above. The task page uses it
 * too.
 */
@Component
public class CasePages {

	private final CaseFiles cases;

	private final Clocks clocks;

	private final ClockChips chips;

	private final ClockExplanations explanations;

	private final SharingFacts sharing;

	private final ObjectProvider<CasePanel> panels;

	private final MessageSource messages;

	CasePages(CaseFiles cases, Clocks clocks, ClockChips chips, ClockExplanations explanations, SharingFacts sharing,
			ObjectProvider<CasePanel> panels, MessageSource messages) {
		this.cases = cases;
		this.clocks = clocks;
		this.chips = chips;
		this.explanations = explanations;
		this.sharing = sharing;
		this.panels = panels;
		this.messages = messages;
	}

	/**
	 * Model of the page: file, actions, own, staff, clocks, versions, changes, opinions,
	 * attachments, notice, sharing, panels.
	 * @param actor the reader, who may see the case
	 * @param file the case
	 */
	public Map<String, Object> model(Actor actor, CaseFile file) {
		Map<String, Object> model = new LinkedHashMap<>();
		Set<Role> held = this.cases.rolesIn(actor, file);
		boolean staff = this.cases.readsAsStaff(actor, file);
		model.put("file", file);
		model.put("actions", this.cases.actions(actor, file));
		model.put("own", held.contains(Role.APPLICANT) || held.contains(Role.REQUESTER));
		model.put("forStaff", staff);
		model.put("clocks", clocks(file));
		List<CaseFile.Content> versions = this.cases.versions(file.id());
		model.put("versions", versions);
		model.put("changes", (versions.size() > 1)
				? Drafts.changes(versions.get(versions.size() - 2), versions.get(versions.size() - 1)) : Map.of());
		model.put("opinions", staff ? this.cases.opinions(file.id()) : List.of());
		model.put("attachments", this.cases.attachments(file.id()));
		model.put("supplementNotice", this.cases.supplement(file.id()));
		model.put("sharing", this.sharing.of(actor, file).orElse(null));
		model.put("panels", panels(actor, file));
		return model;
	}

	private List<ClockView> clocks(CaseFile file) {
		return this.clocks.of(CaseClocks.subject(file.id()))
			.stream()
			.sorted(Comparator.comparing(CaseClock::running).reversed().thenComparing(CaseClock::openedAt).reversed())
			.sorted(Comparator.comparing((CaseClock clock) -> !clock.running()))
			.map((clock) -> new ClockView(clock, this.chips.of(clock), this.explanations.of(clock)))
			.toList();
	}

	private List<PanelView> panels(Actor actor, CaseFile file) {
		List<PanelView> shown = new ArrayList<>();
		this.panels.stream().sorted(Comparator.comparingInt(CasePanel::order)).forEach((panel) -> {
			Optional<Map<String, Object>> model = panel.model(actor, file);
			model.ifPresent((values) -> shown.add(new PanelView(panel.order(), panel.fragment(), values)));
		});
		return shown;
	}

	/** The trail above the page. */
	List<Map<String, String>> trail(Actor actor, CaseFile file) {
		boolean own = actor.is(file.applicant().person());
		if (file.kind() == Kind.SHARE) {
			return CaseController.Step.of(new CaseController.Step(text("request.share.title"), "/cases/sharing"),
					new CaseController.Step(file.number(), null));
		}
		if (file.kind() != Kind.OPEN && file.asking().isPresent()) {
			String of = file.kind().menu();
			String list = ((file.kind() == Kind.SUPERVISE) ? "/supervision/" : "/cases/") + of;
			return CaseController.Step.of(new CaseController.Step(text("request.matters." + of), list),
					new CaseController.Step(file.number(), null));
		}
		String list = text(own ? "request.mine.title" : "request.search.title");
		return CaseController.Step.of(new CaseController.Step(list, own ? "/my/requests" : "/cases"),
				new CaseController.Step(file.number(), null));
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

	/**
	 * A clock on the page.
	 *
	 * @param clock the clock
	 * @param chip how it stands
	 * @param explanation why it falls due on that day
	 */
	public record ClockView(CaseClock clock, Chip chip, Explanation explanation) {
	}

	/**
	 * A part another room contributes.
	 *
	 * @param order position on the page; below 150 what the step needs, above it the
	 * record
	 * @param fragment template fragment
	 * @param model what it reads as {@code panel}
	 */
	public record PanelView(int order, String fragment, Map<String, Object> model) {
	}

}
