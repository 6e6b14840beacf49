package cn.opendata.approval.request;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.SharingMethod;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The choices of the application form, in the reader's language.
 */
@Component("requestOptions")
class RequestOptions {

	private final Catalogue catalogue;

	private final MessageSource messages;

	RequestOptions(Catalogue catalogue, MessageSource messages) {
		this.catalogue = catalogue;
		this.messages = messages;
	}

	/** 目录内数据 can only be chosen for an entry that is not open to all already. */
	public Map<String, String> needs(boolean entry) {
		return labels("NeedKind.",
				Arrays.stream(NeedKind.values())
					.filter((kind) -> entry || kind != NeedKind.CATALOGUED)
					.map(Enum::name)
					.toList());
	}

	public Map<String, String> themes() {
		return labels("Theme.", this.catalogue.themes());
	}

	public Map<String, String> purposes() {
		return labels("Purpose.", Drafts.PURPOSES);
	}

	public Map<String, String> formats() {
		return labels("Format.", Drafts.FORMATS);
	}

	/** Labels of fields. */
	public Map<String, String> fields(List<String> names) {
		return labels("request.field.", names);
	}

	/** Labels of fields as the form of a sharing request calls them. */
	Map<String, String> sharingFields(List<String> names) {
		Map<String, String> labels = fields(names);
		labels.putAll(labels("request.share.", List.of("scenario")));
		return labels;
	}

	/** 共享方式. */
	public Map<String, String> methods() {
		return labels("SharingMethod.", Arrays.stream(SharingMethod.values()).map(Enum::name).toList());
	}

	/** 共享类型. */
	public Map<String, String> types(List<String> keys) {
		return labels("request.type.", keys);
	}

	public Map<String, String> ways() {
		return labels("DeliveryWay.", Drafts.WAYS);
	}

	public String formatNames(List<String> formats) {
		Map<String, String> known = formats();
		return formats.stream().map((one) -> known.getOrDefault(one, one)).collect(Collectors.joining(" / "));
	}

	private Map<String, String> labels(String prefix, List<String> keys) {
		Map<String, String> labels = new LinkedHashMap<>();
		keys.forEach((key) -> labels.put(key,
				this.messages.getMessage(prefix + key, null, key, LocaleContextHolder.getLocale())));
		return labels;
	}

}
