package cn.opendata.approval.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.shared.DepartmentId;
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
 * 机构与人员: the tree of departments, and one department with its people.
 */
@Controller
@RequestMapping("/admin/organization")
class DepartmentsController {

	private static final String HOME = "/admin/organization";

	private final DepartmentRegister departments;

	private final StaffRegister staff;

	private final People people;

	private final Choices choices;

	DepartmentsController(DepartmentRegister departments, StaffRegister staff, People people, Choices choices) {
		this.departments = departments;
		this.staff = staff;
		this.people = people;
		this.choices = choices;
	}

	@GetMapping
	String tree(Actor actor, Model model) {
		List<Department> all = this.departments.all(actor);
		model.addAttribute("trees", DepartmentNode.trees(all));
		model.addAttribute("mayCreate",
				all.stream().anyMatch((department) -> this.departments.may(actor, department, "create")));
		model.addAttribute("style", "/css/organization.css");
		return "organization/departments";
	}

	@GetMapping("/roles")
	String roles(Actor actor, Model model) {
		model.addAttribute("departments", this.departments.all(actor).stream().filter(Department::active).toList());
		model.addAttribute("counts", this.people.counts());
		model.addAttribute("roles", Roles.STAFF);
		model.addAttribute("style", "/css/organization.css");
		return "organization/roles";
	}

	@GetMapping("/departments/new")
	String createForm(@RequestParam(defaultValue = "") String parent, Actor actor, Model model) {
		return creating(actor, new DepartmentForm("", "", "", "", parent, false, null), model);
	}

	@PostMapping("/departments")
	String create(DepartmentForm form, Actor actor, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			DepartmentId id = this.departments.create(actor, form);
			redirect.addFlashAttribute("notice", Choices.notice("organization.department.created", form.title()));
			return "redirect:" + HOME + "/departments/" + id;
		}
		catch (Refused no) {
			FormFaults.show(no, model, response);
			return creating(actor, form, model);
		}
	}

	@GetMapping("/departments/{id}")
	String show(@PathVariable DepartmentId id, Actor actor, Model model) {
		Department department = this.departments.get(actor, id);
		return page(actor, department,
				new DepartmentForm(department.name(), department.creditCode(), "", "", "", false, null), model);
	}

	@PostMapping("/departments/{id}/rename")
	String rename(@PathVariable DepartmentId id, DepartmentForm form, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		try {
			this.departments.rename(actor, id, form);
		}
		catch (Refused no) {
			FormFaults.show(no, model, response);
			return page(actor, this.departments.get(actor, id), form, model);
		}
		redirect.addFlashAttribute("notice", Choices.notice("organization.department.saved"));
		return "redirect:" + HOME + "/departments/" + id;
	}

	@PostMapping("/departments/{id}/deactivate")
	String deactivate(@PathVariable DepartmentId id, Actor actor, RedirectAttributes redirect) {
		this.departments.deactivate(actor, id);
		redirect.addFlashAttribute("notice", Choices.notice("organization.department.deactivated"));
		return "redirect:" + HOME + "/departments/" + id;
	}

	@PostMapping("/departments/{id}/activate")
	String activate(@PathVariable DepartmentId id, Actor actor, RedirectAttributes redirect) {
		this.departments.activate(actor, id);
		redirect.addFlashAttribute("notice", Choices.notice("organization.department.activated"));
		return "redirect:" + HOME + "/departments/" + id;
	}

	private String page(Actor actor, Department department, DepartmentForm form, Model model) {
		model.addAttribute("department", department);
		model.addAttribute("version", this.departments.version(department.id()));
		model.addAttribute("form", form);
		model.addAttribute("members", this.staff.of(actor, department.id()));
		model.addAttribute("may",
				Map.of("rename", this.departments.may(actor, department, "rename"), "deactivate",
						this.departments.may(actor, department, "deactivate"), "activate",
						this.departments.may(actor, department, "activate"), "create",
						this.departments.may(actor, department, "create")));
		return "organization/department";
	}

	private String creating(Actor actor, DepartmentForm form, Model model) {
		Map<String, String> parents = new LinkedHashMap<>();
		this.departments.all(actor)
			.stream()
			.filter((department) -> this.departments.may(actor, department, "create"))
			.forEach((department) -> parents.put(department.id().value(), department.name()));
		if (parents.isEmpty()) {
			throw Refused.forbidden("organization.error.forbidden");
		}
		model.addAttribute("form", form);
		model.addAttribute("parents", parents);
		model.addAttribute("levels", this.choices.of(List.of(Level.values())));
		return "organization/department-new";
	}

}
