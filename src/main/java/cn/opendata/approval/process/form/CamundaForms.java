package cn.opendata.approval.process.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import cn.opendata.approval.shared.Refused;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * The forms, read and checked once at start.
 */
@Service
class CamundaForms implements Forms {

	private static final Pattern MESSAGE_KEY = Pattern.compile("[A-Za-z][\\w-]*(\\.[\\w-]+)+");

	private final Map<String, FormModel> forms = new TreeMap<>();

	private final Hiding hiding;

	private final MessageSource messages;

	@Autowired
	CamundaForms(FormConditions conditions, MessageSource messages) throws IOException {
		this(conditions, messages, "classpath*:forms/*.form");
	}

	CamundaForms(FormConditions conditions, MessageSource messages, String pattern) throws IOException {
		this.hiding = new Hiding(conditions);
		this.messages = messages;
		ObjectMapper json = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
		List<String> faults = new ArrayList<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
			String key = file.getFilename().replace(".form", "");
			try (InputStream content = file.getInputStream()) {
				this.forms.put(key,
						new FormReader(file.getFilename(), this::known, conditions).read(key, json.readTree(content)));
			}
			catch (IllegalStateException ex) {
				faults.add(ex.getMessage());
			}
			catch (IOException ex) {
				faults.add(file.getFilename() + " is not readable JSON: " + ex.getMessage());
			}
		}
		if (!faults.isEmpty()) {
			throw new IllegalStateException(
					"Forms cannot be used:" + System.lineSeparator() + String.join(System.lineSeparator(), faults));
		}
	}

	private boolean known(String label) {
		return !MESSAGE_KEY.matcher(label).matches()
				|| this.messages.getMessage(label, null, null, Locale.SIMPLIFIED_CHINESE) != null;
	}

	@Override
	public FormView view(String key, Map<String, Object> data, Map<String, List<String>> typed, Locale locale) {
		FormModel form = form(key);
		return new Presentation(form, this.messages, locale)
			.view(this.hiding.apply(new Filling(typed, false).fill(form, data), data));
	}

	@Override
	public Map<String, Object> check(String key, Map<String, Object> data, Map<String, List<String>> submitted) {
		FormModel form = form(key);
		Check check = new Check();
		Map<String, Object> values = check
			.values(this.hiding.apply(new Filling(submitted, true).fill(form, data), data));
		if (!check.violations().isEmpty()) {
			throw Refused.invalid(check.violations());
		}
		return values;
	}

	@Override
	public List<String> keys() {
		return List.copyOf(this.forms.keySet());
	}

	private FormModel form(String key) {
		FormModel form = this.forms.get(key);
		if (form == null) {
			throw Refused.notFound("forms.error.unknown", key);
		}
		return form;
	}

}
