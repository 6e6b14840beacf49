package cn.opendata.approval.process.engine.cockpit;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * A call whose body was read and found harmless: JSON of a bounded size in which no key,
 * however deep, hands the engine an expression to evaluate.
 */
final class CheckedBody extends HttpServletRequestWrapper {

	private static final JsonFactory JSON = new JsonFactory();

	private static final String EXPRESSION = "expression";

	private final byte[] body;

	private CheckedBody(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = body;
	}

	/**
	 * Reads and checks a call.
	 * @param most bytes a body may have
	 * @throws Unacceptable for a body or a parameter that goes no further
	 */
	static HttpServletRequest of(HttpServletRequest request, int most) throws IOException, Unacceptable {
		requireJson(request.getContentType());
		for (String name : Collections.list(request.getParameterNames())) {
			check(name);
		}
		byte[] body = request.getInputStream().readNBytes(most + 1);
		if (body.length > most) {
			throw new Unacceptable(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		read(body);
		return new CheckedBody(request, body);
	}

	/** A form would be read as parameters instead. */
	private static void requireJson(String type) throws Unacceptable {
		if (type != null && !type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
			throw new Unacceptable(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
		}
	}

	private static void read(byte[] body) throws Unacceptable {
		try (JsonParser parser = JSON.createParser(body)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.FIELD_NAME) {
					check(parser.currentName());
				}
			}
		}
		catch (IOException ex) {
			throw new Unacceptable(HttpStatus.BAD_REQUEST);
		}
	}

	private static void check(String key) throws Unacceptable {
		if (key.toLowerCase(Locale.ROOT).endsWith(EXPRESSION)) {
			throw new Unacceptable(HttpStatus.BAD_REQUEST);
		}
	}

	@Override
	public ServletInputStream getInputStream() {
		return new Kept(new ByteArrayInputStream(this.body));
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	/** Why a call goes no further. */
	static final class Unacceptable extends Exception {

		private final HttpStatus status;

		private Unacceptable(HttpStatus status) {
			super(status.getReasonPhrase());
			this.status = status;
		}

		HttpStatus status() {
			return this.status;
		}

	}

	/** The body once more. */
	private static final class Kept extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		private Kept(ByteArrayInputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			return this.bytes.read(into, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("read at once");
		}

	}

}
