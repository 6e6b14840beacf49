package cn.opendata.approval.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the layout asks: who is here, which menu, which language.
 */
@Component("shell")
class Shell {

	private final CurrentActor current;

	private final Menu menu;

	private final ObjectProvider<Organizations> organizations;

	private final MessageSource messages;

	Shell(CurrentActor current, Menu menu, ObjectProvider<Organizations> organizations, MessageSource messages) {
		this.current = current;
		this.menu = menu;
		this.organizations = organizations;
		this.messages = messages;
	}

	/** Everything around the content of this page. */
	public Frame frame() {
		Actor actor = this.current.actor();
		return new Frame(actor, departmentOf(actor), this.menu.of(actor, MenuEntry.Place.BAR),
				this.menu.of(actor, MenuEntry.Place.PERSONAL), this.menu.of(actor, MenuEntry.Place.FOOT),
				LocaleContextHolder.getLocale(), otherLanguageUrl());
	}

	/** A sentence that is text already, or that is still to be looked up. */
	public String text(Object sentence) {
		return (sentence instanceof MessageSourceResolvable resolvable)
				? this.messages.getMessage(resolvable, LocaleContextHolder.getLocale()) : String.valueOf(sentence);
	}

	/**
	 * htmx without eval and without inline styles; a form sent back with faults is shown.
	 */
	public String getHtmxConfig() {
		return """
				{"allowEval":false,"includeIndicatorStyles":false,"selfRequestsOnly":true,"historyCacheSize":0,\
				"attributesToSettle":["class","width","height"],\
				"responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},\
				{"code":"422","swap":true},{"code":"[45]..","swap":false,"error":true}]}""";
	}

	private String departmentOf(Actor actor) {
		Organizations known = this.organizations.getIfAvailable();
		return (known != null) ? actor.department().flatMap(known::department).map(Department::name).orElse(null)
				: null;
	}

	private static String otherLanguageUrl() {
		HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
			.getRequest();
		Object broken = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (broken != null) ? broken.toString() : request.getRequestURI();
		String query = (broken != null) ? null : request.getQueryString();
		return UriComponentsBuilder.fromPath(path)
			.query(query)
			.replaceQueryParam("lang", chinese() ? "en" : "zh-CN")
			.build()
			.toUriString();
	}

	private static boolean chinese() {
		return !"en".equals(LocaleContextHolder.getLocale().getLanguage());
	}

	/**
	 * The shell around one page.
	 *
	 * @param actor who looks at it
	 * @param department name of their department, {@code null} for the public
	 * @param menu entries of the bar on top
	 * @param personal entries of the person's own menu
	 * @param open entries at the foot
	 * @param locale language of the page
	 * @param otherLanguageUrl this page in the other language
	 */
	record Frame(Actor actor, String department, List<MenuEntry> menu, List<MenuEntry> personal, List<MenuEntry> open,
			Locale locale, String otherLanguageUrl) {

		public boolean isStaff() {
			return this.actor.roles().stream().anyMatch((role) -> role != Role.APPLICANT);
		}

		public List<Role> getRoles() {
			return this.actor.roles().stream().sorted().toList();
		}

		public String getLang() {
			return chinese() ? "zh-CN" : "en";
		}

		public String getOtherLang() {
			return chinese() ? "en" : "zh-CN";
		}

	}

}
