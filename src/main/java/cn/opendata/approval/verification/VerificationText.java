package cn.opendata.approval.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Choices of the form of doubts.
 */
@Component("verificationText")
class VerificationText {

	public Map<String, String> items(List<String> items) {
		Map<String, String> choices = new LinkedHashMap<>();
		items.forEach((item) -> choices.put(item, item));
		return choices;
	}

}
