package cn.opendata.approval.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import cn.opendata.approval.shared.Refused;

/**
 * Sends a kept file so that no browser shows or runs it, only saves it.
 */
@Component
public class Downloads {

	private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

	private final FileFolder folder;

	Downloads(FileFolder folder) {
		this.folder = folder;
	}

	/**
	 * The answer that hands the file out.
	 * @param file a kept file
	 */
	public ResponseEntity<Resource> attachment(StoredFile file) {
		Path path = this.folder.path(file.id());
		if (!java.nio.file.Files.isRegularFile(path)) {
			throw Refused.notFound("files.error.missing");
		}
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
			.header("X-Content-Type-Options", "nosniff")
			.contentType(MediaType.parseMediaType(file.type()))
			.contentLength(file.size())
			.body(new FileSystemResource(path));
	}

	/**
	 * The header for a name in any script (RFC 6266, RFC 5987).
	 * @param name name of the file to save
	 */
	public static String disposition(String name) {
		String extension = SafeName.extension(name);
		String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
		String fallback = plain.matches("[_.]*|_*\\.[a-z0-9]*")
				? "download" + (extension.isEmpty() ? "" : "." + extension) : plain;
		StringBuilder encoded = new StringBuilder();
		for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xFF);
			encoded.append((PLAIN.indexOf(c) >= 0) ? String.valueOf(c) : String.format("%%%02X", (int) c));
		}
		return "attachment; filename=\"" + fallback + "\"; filename*=UTF-8''" + encoded;
	}

}
