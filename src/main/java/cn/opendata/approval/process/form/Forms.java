package cn.opendata.approval.process.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The forms of {@code forms/*.form}. What the renderer does not know fails the start, not
 * the reader.
 */
public interface Forms {

	/**
	 * A form made ready for a page.
	 * @param key form key, the file's name without {@code .form}
	 * @param data what is known: values by field key, lists of options by
	 * {@code valuesKey}, rows of a dynamic list as a list of maps
	 * @param typed values typed so far by field path, {@code null} for a first look
	 * @param locale the reader's language
	 */
	FormView view(String key, Map<String, Object> data, Map<String, List<String>> typed, Locale locale);

	/**
	 * Checks submitted values by the same file: required, min, max, length, pattern,
	 * known options; fields that are hidden by their condition are dropped, unknown ones
	 * ignored.
	 * @return typed values by field key (String, Boolean, BigDecimal, LocalDate, list of
	 * strings for a checklist, list of maps for a dynamic list)
	 * @throws cn.opendata.approval.shared.Refused INVALID with every fault by field path
	 */
	Map<String, Object> check(String key, Map<String, Object> data, Map<String, List<String>> submitted);

	/** The keys of all forms. */
	List<String> keys();

}
