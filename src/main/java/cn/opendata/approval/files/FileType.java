package cn.opendata.approval.files;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types that are let in.
 */
enum FileType {

	PDF("application/pdf", "pdf"), DOC("application/msword", "doc", "wps"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	XLS("application/vnd.ms-excel", "xls", "et"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"), OFD("application/ofd", "ofd"),
	CSV("text/csv", "csv"), TXT("text/plain", "txt"), JSON("application/json", "json", "geojson"),
	XML("application/xml", "xml", "kml", "gml"), PNG("image/png", "png"), JPG("image/jpeg", "jpg", "jpeg"),
	ZIP("application/zip", "zip");

	private final String media;

	private final Set<String> extensions;

	private final String extension;

	FileType(String media, String... extensions) {
		this.media = media;
		this.extension = extensions[0];
		this.extensions = Set.of(extensions);
	}

	String media() {
		return this.media;
	}

	String extension() {
		return this.extension;
	}

	boolean names(String extension) {
		return this.extensions.contains(extension);
	}

	boolean packed() {
		return this == ZIP || this == DOCX || this == XLSX || this == OFD;
	}

	/** All types as a refusal names them. */
	static String allowed() {
		return Stream.of(values()).map(FileType::extension).collect(Collectors.joining(", "));
	}

}
