package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * Finds the encoding of Chinese text: a byte order mark or flawless UTF-8 decide; between
 * GB18030 and Big5 the one decides in which more of the characters are common ones.
 */
final class TextDecoding {

	/** The encodings a person may choose from: name to charset. */
	static final Map<String, Charset> CHARSETS = new LinkedHashMap<>();

	static {
		CHARSETS.put("UTF-8", StandardCharsets.UTF_8);
		CHARSETS.put("GB18030", Charset.forName("GB18030"));
		// what is called Big5 is the code page of Windows
		CHARSETS.put("Big5", Charset.forName("x-windows-950"));
		CHARSETS.put("UTF-16", StandardCharsets.UTF_16);
	}

	private static final Set<Integer> COMMON = common();

	private TextDecoding() {
	}

	static String detect(byte[] bytes) {
		if (bytes.length >= 2 && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
				|| (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
			return "UTF-16";
		}
		if (strict(bytes, StandardCharsets.UTF_8).isPresent()) {
			return "UTF-8";
		}
		double simplified = score(bytes, CHARSETS.get("GB18030"));
		double traditional = score(bytes, CHARSETS.get("Big5"));
		return (traditional > simplified) ? "Big5" : "GB18030";
	}

	/** The text; what cannot be read becomes a replacement character. */
	static String decode(byte[] bytes, String name) {
		Charset charset = CHARSETS.getOrDefault(name, StandardCharsets.UTF_8);
		String text = new String(bytes, charset);
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static Optional<String> strict(byte[] bytes, Charset charset) {
		try {
			return Optional.of(charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Share of common characters among all beyond ASCII; an unreadable one counts
	 * against.
	 */
	private static double score(byte[] bytes, Charset charset) {
		String text = new String(bytes, 0, Math.min(bytes.length, 400000), charset);
		long beyond = text.codePoints().filter((c) -> c > 0x7F).count();
		long common = text.codePoints().filter(COMMON::contains).count();
		long broken = text.codePoints().filter((c) -> c == 0xFFFD).count();
		return (beyond == 0) ? 0 : (double) (common - 5 * broken) / beyond;
	}

	private static Set<Integer> common() {
		try {
			return new ClassPathResource("data/catalogue/common-characters.txt")
				.getContentAsString(StandardCharsets.UTF_8)
				.codePoints()
				.filter((c) -> c > 0x7F)
				.boxed()
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
