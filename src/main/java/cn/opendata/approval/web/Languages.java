package cn.opendata.approval.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Chinese unless asked otherwise: pages remember the choice in a cookie, programs say it
 * in Accept-Language.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

	private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

	private final CookieLocaleResolver pages = new CookieLocaleResolver("lang");

	private final AcceptHeaderLocaleResolver programs = new AcceptHeaderLocaleResolver();

	Languages() {
		this.pages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
		this.pages.setCookieMaxAge(Duration.ofDays(365));
		this.pages.setCookieSameSite("Lax");
		this.pages.setCookieHttpOnly(true);
		this.programs.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
		this.programs.setSupportedLocales(SPOKEN);
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return spoken(resolver(request).resolveLocale(request));
	}

	@Override
	public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		if (!Api.path(request)) {
			this.pages.setLocale(request, response, (locale != null) ? spoken(locale) : null);
		}
	}

	private LocaleResolver resolver(HttpServletRequest request) {
		return Api.path(request) ? this.programs : this.pages;
	}

	private static Locale spoken(Locale wanted) {
		return "en".equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
	}

}
