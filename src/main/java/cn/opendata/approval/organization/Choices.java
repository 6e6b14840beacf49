package cn.opendata.approval.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * The choices of this room's forms, in the language of the page.
 */
@Component
class Choices {

	private final MessageSource messages;

	Choices(MessageSource messages) {
		this.messages = messages;
	}

	/** Constants of an enum by the words of the bundle. */
	Map<String, String> of(Collection<? extends Enum<?>> constants) {
		Locale locale = LocaleContextHolder.getLocale();
		Map<String, String> labels = new LinkedHashMap<>();
		for (Enum<?> constant : constants) {
			String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
			labels.put(constant.name(), this.messages.getMessage(key, null, locale));
		}
		return labels;
	}

	/** The languages of mails, each in its own words. */
	Map<String, String> languages() {
		Map<String, String> labels = new LinkedHashMap<>();
		for (Locale locale : new Locale[] { Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH }) {
			labels.put(locale.toLanguageTag(), locale.getDisplayLanguage(locale));
		}
		return labels;
	}

	/** A sentence for the page after the next. */
	static DefaultMessageSourceResolvable notice(String code, Object... args) {
		return new DefaultMessageSourceResolvable(new String[] { code }, args);
	}

}
