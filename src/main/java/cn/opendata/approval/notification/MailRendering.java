package cn.opendata.approval.notification;

import java.util.Locale;
import java.util.Map;

import cn.opendata.approval.organization.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders a mail in its reader's language, as text and as simple HTML.
 */
@Component
class MailRendering {

	private final Wording wording;

	private final String baseUrl;

	private final SpringTemplateEngine html;

	private final SpringTemplateEngine text;

	MailRendering(Wording wording, MessageSource messages, @Value("${approval.base-url}") String baseUrl) {
		this.wording = wording;
		this.baseUrl = baseUrl.replaceFirst("/+$", "");
		this.html = engine(TemplateMode.HTML, ".html", messages);
		this.text = engine(TemplateMode.TEXT, ".txt", messages);
	}

	Mail.Content render(Saying saying, Person person, String link) {
		Locale locale = person.locale();
		String subject = this.wording.subject(saying, locale).replaceAll("\\s+", " ");
		Context context = new Context(locale,
				Map.of("subject", subject, "name", person.name(), "text", this.wording.text(saying, locale), "facts",
						this.wording.facts(saying, locale), "url", this.baseUrl + link, "lang",
						locale.toLanguageTag()));
		return new Mail.Content((subject.length() > 500) ? subject.substring(0, 500) : subject,
				this.text.process("mail", context), this.html.process("mail", context), locale.toLanguageTag());
	}

	private static SpringTemplateEngine engine(TemplateMode mode, String suffix, MessageSource messages) {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/notification/");
		resolver.setSuffix(suffix);
		resolver.setTemplateMode(mode);
		resolver.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		engine.setTemplateEngineMessageSource(messages);
		return engine;
	}

}
