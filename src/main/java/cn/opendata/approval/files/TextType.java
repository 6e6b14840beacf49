package cn.opendata.approval.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * Tells the kinds of text apart: JSON and XML by their grammar, comma-separated from
 * plain by the name.
 */
final class TextType {

	private static final JsonFactory JSON = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(200).build())
		.build();

	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"),
			Charset.forName("Big5"));

	private TextType() {
	}

	static Optional<FileType> of(Path file, String media, String extension) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		Optional<String> text = text(bytes);
		if (text.isEmpty() || runs(text.get(), media)) {
			return Optional.empty();
		}
		String start = text.get().stripLeading();
		if (start.startsWith("<") && (media.endsWith("xml") || start.startsWith("<?xml"))) {
			return Optional.of(FileType.XML);
		}
		if (FileType.JSON.names(extension) && json(bytes)) {
			return Optional.of(FileType.JSON);
		}
		if (FileType.CSV.names(extension) && !start.startsWith("{") && !start.startsWith("<")) {
			return Optional.of(FileType.CSV);
		}
		return (extension.isEmpty() && json(bytes)) ? Optional.of(FileType.JSON) : Optional.of(FileType.TXT);
	}

	/** The text, when the bytes are text in one of the encodings in use. */
	private static Optional<String> text(byte[] bytes) {
		if (bytes.length >= 2 && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
				|| (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
			return Optional.of(new String(bytes, StandardCharsets.UTF_16)).filter(TextType::printable);
		}
		for (Charset charset : CHARSETS) {
			try {
				String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
				return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text).filter(TextType::printable);
			}
			catch (CharacterCodingException ex) {
				continue;
			}
		}
		return Optional.empty();
	}

	private static boolean printable(String text) {
		return text.chars().noneMatch((c) -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A);
	}

	/** Whether it is a page or a program rather than data. */
	private static boolean runs(String text, String media) {
		String start = text.substring(0, Math.min(2000, text.length())).stripLeading().toLowerCase(Locale.ROOT);
		return media.contains("script") || media.equals("application/x-sh") || start.startsWith("#!")
				|| start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<script")
				|| start.startsWith("<?php") || start.startsWith("<svg") || start.contains("<html")
				|| start.contains("<svg");
	}

	private static boolean json(byte[] bytes) {
		try (InputStream in = new java.io.ByteArrayInputStream(bytes); JsonParser parser = JSON.createParser(in)) {
			if (parser.nextToken() == null || !parser.currentToken().isStructStart()) {
				return false;
			}
			parser.skipChildren();
			return parser.nextToken() == null;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
