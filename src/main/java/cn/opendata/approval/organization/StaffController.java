package cn.opendata.approval.organization;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 机构与人员: people. A one-time password is shown in the answer itself and kept nowhere,
 * hence no redirect there.
 */
@Controller
@RequestMapping("/admin/organization")
class StaffController {

	private static final String PERSON = "redirect:/admin/organization/people/";

	private final StaffRegister staff;

	private final DepartmentRegister departments;

	private final Choices choices;

	StaffController(StaffRegister staff, DepartmentRegister departments, Choices choices) {
		this.staff = staff;
		this.departments = departments;
		this.choices = choices;
	}

	@GetMapping("/people")
	String search(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
		model.addAttribute("q", q);
		model.addAttribute("members", q.isBlank() ? List.of() : this.staff.search(actor, q));
		this.departments.all(actor);
		return "organization/people";
	}

	@GetMapping("/departments/{department}/people/new")
	String createForm(@PathVariable DepartmentId department, Actor actor, Model model) {
		return creating(department, new StaffForm("", "", ""), actor, model);
	}

	@PostMapping("/departments/{department}/people")
	String create(@PathVariable DepartmentId department, StaffForm form, Actor actor, Model model,
			HttpServletResponse response) {
		try {
			String password = this.staff.create(actor, department, form.fullName(), form.login(), form.email());
			return once(form.fullName(), Logins.normalized(form.login()), password,
					"/admin/organization/departments/" + department, model, response);
		}
		catch (Refused no) {
			FormFaults.show(no, model, response);
			return creating(department, form, actor, model);
		}
	}

	@GetMapping("/people/{id}")
	String show(@PathVariable PersonId id, Actor actor, Model model) {
		StaffMember member = this.staff.get(actor, id);
		return page(member, member.roles().stream().map(Role::name).toList(), actor, model);
	}

	@PostMapping("/people/{id}/roles")
	String assign(@PathVariable PersonId id, @RequestParam(name = "roles", defaultValue = "") List<String> chosen,
			@RequestParam(defaultValue = "-1") long version, Actor actor, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Set<Role> roles = Stream.of(Role.values())
			.filter((role) -> chosen.contains(role.name()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
		try {
			this.staff.assign(actor, id, version, roles);
		}
		catch (Refused no) {
			FormFaults.show(no, model, response);
			return page(this.staff.get(actor, id), chosen, actor, model);
		}
		redirect.addFlashAttribute("notice", Choices.notice("organization.person.roles.saved"));
		return PERSON + id;
	}

	@PostMapping("/people/{id}/password")
	String resetPassword(@PathVariable PersonId id, Actor actor, Model model, HttpServletResponse response) {
		StaffMember member = this.staff.get(actor, id);
		String password = this.staff.resetPassword(actor, id);
		return once(member.person().name(), member.account().login(), password, "/admin/organization/people/" + id,
				model, response);
	}

	@PostMapping("/people/{id}/deactivate")
	String deactivate(@PathVariable PersonId id, Actor actor, RedirectAttributes redirect) {
		this.staff.deactivate(actor, id);
		redirect.addFlashAttribute("notice", Choices.notice("organization.person.deactivated"));
		return PERSON + id;
	}

	@PostMapping("/people/{id}/activate")
	String activate(@PathVariable PersonId id, Actor actor, RedirectAttributes redirect) {
		this.staff.activate(actor, id);
		redirect.addFlashAttribute("notice", Choices.notice("organization.person.activated"));
		return PERSON + id;
	}

	private String creating(DepartmentId id, StaffForm form, Actor actor, Model model) {
		Department department = this.departments.get(actor, id);
		if (!this.departments.may(actor, department, "create")) {
			throw Refused.forbidden("organization.error.forbidden");
		}
		model.addAttribute("department", department);
		model.addAttribute("form", form);
		return "organization/person-new";
	}

	private String page(StaffMember member, List<String> chosen, Actor actor, Model model) {
		model.addAttribute("member", member);
		model.addAttribute("version", this.staff.version(member.person().id()));
		model.addAttribute("department",
				member.person().department().map((id) -> this.departments.get(actor, id)).orElse(null));
		model.addAttribute("chosen", chosen);
		model.addAttribute("roles", this.choices.of(Roles.STAFF));
		boolean ofStaff = member.person().department().isPresent();
		model.addAttribute("may",
				Map.of("assign", ofStaff && this.staff.may(actor, member, "assign-roles"), "reset",
						this.staff.may(actor, member, "reset-password"), "deactivate",
						this.staff.may(actor, member, "deactivate") && !actor.is(member.person().id()), "activate",
						this.staff.may(actor, member, "activate")));
		return "organization/person";
	}

	private static String once(String fullName, String login, String password, String next, Model model,
			HttpServletResponse response) {
		response.setHeader("Cache-Control", "no-store");
		model.addAttribute("fullName", fullName);
		model.addAttribute("login", login);
		model.addAttribute("password", password);
		model.addAttribute("next", next);
		return "organization/one-time-password";
	}

	/** What was typed about a new person. */
	record StaffForm(String fullName, String login, String email) {
	}

}
