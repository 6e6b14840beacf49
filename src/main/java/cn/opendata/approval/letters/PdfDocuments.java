package cn.opendata.approval.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes a PDF of a template and what it shows. The Chinese font has no Latin letters and
 * figures; those come from the font that PDFBox brings: a template names the families
 * {@code Latin, Han}.
 */
@Component
public class PdfDocuments {

	private static final String HAN = "fonts/DroidSansFallbackFull.ttf";

	private static final String LATIN = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private final SpringTemplateEngine templates = new SpringTemplateEngine();

	PdfDocuments(MessageSource messages) {
		XRLog.setLoggingEnabled(false);
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		this.templates.setTemplateResolver(resolver);
		this.templates.setTemplateEngineMessageSource(messages);
	}

	/**
	 * Renders a document.
	 * @param template path below {@code templates/}, without its suffix
	 * @param locale language of its messages
	 * @param model what it reads
	 * @return the PDF
	 */
	public byte[] render(String template, Locale locale, Map<String, Object> model) {
		String page = this.templates.process(template, new Context(locale, model));
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFastMode();
		builder.useFont(() -> resource(LATIN), "Latin");
		builder.useFont(() -> resource(HAN), "Han");
		builder.withHtmlContent(page, null);
		builder.toStream(pdf);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	private static InputStream resource(String path) {
		try {
			return new ClassPathResource(path).getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
