package cn.opendata.approval.organization;

import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own account: profile, language, password.
 */
@Controller
@RequestMapping("/account")
class AccountController {

	private final Accounts accounts;

	private final Organizations organizations;

	private final ApplicantProfiles profiles;

	private final OwnAccount own;

	private final Choices choices;

	AccountController(Accounts accounts, Organizations organizations, ApplicantProfiles profiles, OwnAccount own,
			Choices choices) {
		this.accounts = accounts;
		this.organizations = organizations;
		this.profiles = profiles;
		this.own = own;
		this.choices = choices;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		Person person = person(actor);
		ProfileForm form = this.profiles.of(person.id())
			.map((profile) -> new ProfileForm(profile.contact(), profile.phone(), profile.email(),
					person.locale().toLanguageTag()))
			.orElseGet(() -> new ProfileForm("", "", person.email(), person.locale().toLanguageTag()));
		return page(person, form, model);
	}

	@PostMapping
	String update(ProfileForm form, Actor actor, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Person person = person(actor);
		try {
			this.own.update(person.id(), form.contact(), form.phone(), form.email(), form.language());
		}
		catch (Refused no) {
			FormFaults.show(no, model, response);
			return page(person, form, model);
		}
		redirect.addFlashAttribute("notice", Choices.notice("organization.account.saved"));
		redirect.addAttribute("lang", "en".equals(form.language()) ? "en" : "zh-CN");
		return "redirect:/account";
	}

	@GetMapping("/password")
	String password(Actor actor, Model model) {
		model.addAttribute("account", account(actor));
		return "organization/password";
	}

	@PostMapping("/password")
	String changePassword(PasswordForm form, Actor actor, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			this.accounts.changePassword(id(actor), form.current(), form.password(), form.passwordAgain());
		}
		catch (Refused no) {
			FormFaults.show(no, model, response);
			return password(actor, model);
		}
		redirect.addFlashAttribute("notice", Choices.notice("organization.password.saved"));
		return "redirect:/account";
	}

	private String page(Person person, ProfileForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("person", person);
		model.addAttribute("account", this.accounts.of(person.id()).orElseThrow());
		model.addAttribute("profile", this.profiles.of(person.id()).orElse(null));
		model.addAttribute("department", person.department().flatMap(this.organizations::department).orElse(null));
		model.addAttribute("roles", person.roles().stream().sorted().toList());
		model.addAttribute("languages", this.choices.languages());
		return "organization/account";
	}

	private Person person(Actor actor) {
		return this.organizations.person(id(actor)).orElseThrow(AccountController::unknown);
	}

	private Account account(Actor actor) {
		return this.accounts.of(id(actor)).orElseThrow(AccountController::unknown);
	}

	private static PersonId id(Actor actor) {
		return actor.id().orElseThrow(AccountController::unknown);
	}

	private static Refused unknown() {
		return Refused.notFound("organization.error.person.unknown");
	}

	/** What was typed about oneself. */
	record ProfileForm(String contact, String phone, String email, String language) {
	}

	/** What was typed to change a password. */
	record PasswordForm(String current, String password, String passwordAgain) {

		@Override
		public String toString() {
			return "PasswordForm";
		}

	}

}
