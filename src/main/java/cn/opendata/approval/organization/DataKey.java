package cn.opendata.approval.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The key that seals personal numbers: from the environment, or from a file that the
 * first start makes.
 */
@Component
class DataKey {

	private static final Logger log = LoggerFactory.getLogger(DataKey.class);

	private final byte[] key;

	DataKey(OrganizationProperties properties) {
		this.key = decoded(
				properties.dataKey().isBlank() ? fromFile(Path.of(properties.keyFile())) : properties.dataKey());
	}

	byte[] bytes() {
		return this.key.clone();
	}

	private static byte[] decoded(String text) {
		byte[] key;
		try {
			key = Base64.getDecoder().decode(text.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("The key for personal numbers is not Base64");
		}
		if (key.length != 32) {
			throw new IllegalStateException("The key for personal numbers must have 32 bytes, not " + key.length);
		}
		return key;
	}

	private static String fromFile(Path file) {
		try {
			if (!Files.exists(file)) {
				make(file);
			}
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read or make the key file " + file, ex);
		}
	}

	private static void make(Path file) throws IOException {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		Files.createDirectories(file.toAbsolutePath().getParent());
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] mode = posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				mode)) {
			channel.write(StandardCharsets.US_ASCII.encode(Base64.getEncoder().encodeToString(key)));
			log.warn("Made a key for personal numbers in {}: keep a copy, without it they cannot be read",
					file.toAbsolutePath());
		}
		catch (FileAlreadyExistsException ex) {
			log.debug("The key file {} was made by another node", file);
		}
	}

}
