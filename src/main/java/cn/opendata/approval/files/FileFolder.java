package cn.opendata.approval.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import org.springframework.stereotype.Component;

import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.Refused;

/**
 * The folder: two levels of fan-out by id. A file appears in its place whole or not at
 * all.
 */
@Component
class FileFolder {

	private final Path root;

	FileFolder(FileSettings settings) {
		this.root = settings.folder().toAbsolutePath().normalize();
	}

	/** What has been received but not yet been let in. */
	record Received(Path path, long size, String sha256) {
	}

	/**
	 * Writes the content beside the store.
	 * @param limit most bytes to take
	 */
	Received receive(InputStream content, long limit) {
		Path path = this.root.resolve("incoming").resolve(UUID.randomUUID().toString());
		try {
			Files.createDirectories(path.getParent());
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
				byte[] buffer = new byte[65536];
				long size = 0;
				for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
					size += n;
					if (size > limit) {
						throw Refused.invalid("file", "files.error.tooLarge", limit / 1024 / 1024);
					}
					out.write(buffer, 0, n);
				}
				return new Received(path, size, HexFormat.of().formatHex(digest.digest()));
			}
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(path);
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void letIn(Received received, FileId id) {
		Path place = path(id);
		try {
			Files.createDirectories(place.getParent());
			Files.move(received.path(), place, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void discard(Received received) {
		try {
			Files.deleteIfExists(received.path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path path(FileId id) {
		String value = id.value();
		if (!value.matches("[0-9a-f]{8}-[0-9a-f-]{27}")) {
			throw Refused.notFound("files.error.missing");
		}
		return this.root.resolve(value.substring(0, 2)).resolve(value.substring(2, 4)).resolve(value);
	}

}
