package cn.opendata.approval.organization;

import java.util.List;
import java.util.Locale;

import cn.opendata.approval.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which members of the public register (注册).
 */
@Controller
@RequestMapping("/register")
class RegistrationController {

	private final Accounts accounts;

	private final Choices choices;

	RegistrationController(Accounts accounts, Choices choices) {
		this.accounts = accounts;
		this.choices = choices;
	}

	@GetMapping
	String form(Actor actor, Model model) {
		if (actor.signedIn()) {
			return "redirect:/";
		}
		return page(new RegistrationForm("", "", "", "", "", "", "", "", "", ""), model);
	}

	@PostMapping
	String register(RegistrationForm form, Actor actor, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			this.accounts.register(form.registration(actor.locale()));
		}
		catch (Refused no) {
			FormFaults.show(no, model, response);
			return page(form, model);
		}
		redirect.addFlashAttribute("notice", Choices.notice("organization.register.done"));
		return "redirect:/login";
	}

	private String page(RegistrationForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("types", this.choices.of(ApplicantType.PUBLIC));
		model.addAttribute("idTypes", this.choices.of(List.of(IdType.values())));
		return "organization/register";
	}

	/** What was typed. */
	record RegistrationForm(String login, String password, String passwordAgain, String type, String name,
			String idType, String idNumber, String contact, String phone, String email) {

		Registration registration(Locale locale) {
			return new Registration(this.login, this.password, this.passwordAgain, this.type, this.name, this.idType,
					this.idNumber, this.contact, this.phone, this.email, locale);
		}

		@Override
		public String toString() {
			return "RegistrationForm[" + this.login + "]";
		}

	}

}
