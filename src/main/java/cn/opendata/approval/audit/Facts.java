package cn.opendata.approval.audit;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Facts as canonical JSON: names in order, no blanks, so that the same facts always give
 * the same text and the same hash.
 */
final class Facts {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Facts() {
	}

	static String write(Map<String, String> facts) {
		try {
			return JSON.writeValueAsString(new TreeMap<>(facts));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Map<String, String> read(String json) {
		try {
			return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
