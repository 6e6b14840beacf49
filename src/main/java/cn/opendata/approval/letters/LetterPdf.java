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
 * Makes a PDF of a letter: A4, after the habit of official documents. The Chinese font
 * has no Latin letters and figures; those come from the font that PDFBox brings.
 */
@Component
class LetterPdf {

	private static final String HAN = "fonts/DroidSansFallbackFull.ttf";

	private static final String LATIN = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private final SpringTemplateEngine templates = new SpringTemplateEngine();

	LetterPdf(MessageSource messages) {
		XRLog.setLoggingEnabled(false);
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/letters/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		this.templates.setTemplateResolver(resolver);
		this.templates.setTemplateEngineMessageSource(messages);
	}

	byte[] render(LetterText text) {
		String page = this.templates.process("letter", new Context(Locale.SIMPLIFIED_CHINESE, Map.of("letter", text)));
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
