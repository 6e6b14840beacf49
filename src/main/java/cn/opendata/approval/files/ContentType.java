package cn.opendata.approval.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is from its content. The name decides only where content cannot:
 * between plain text and comma-separated text.
 */
final class ContentType {

	private ContentType() {
	}

	/**
	 * The type of a file.
	 * @return empty for whatever is not let in
	 */
	static Optional<FileType> of(Path file, String extension) throws IOException {
		String media = tika(file);
		return switch (media) {
			case "application/pdf" -> Optional.of(FileType.PDF);
			case "image/png" -> Optional.of(FileType.PNG);
			case "image/jpeg" -> Optional.of(FileType.JPG);
			case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel" -> office(file);
			case "text/html", "application/xhtml+xml", "image/svg+xml" -> Optional.empty();
			default -> zipped(file) ? packed(file) : TextType.of(file, media, extension);
		};
	}

	private static String tika(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 131072)) {
			return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).getBaseType().toString();
		}
	}

	private static boolean zipped(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] head = in.readNBytes(4);
			return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] < 9 && head[3] < 9;
		}
	}

	private static Optional<FileType> packed(Path file) throws IOException {
		Set<String> tops = new HashSet<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			zip.stream().map(ZipEntry::getName).limit(5000).forEach((name) -> tops.add(name.replaceFirst("/.*", "/")));
		}
		catch (ZipException | IllegalArgumentException ex) {
			return Optional.empty();
		}
		if (tops.contains("[Content_Types].xml")) {
			return tops.contains("word/") ? Optional.of(FileType.DOCX)
					: tops.contains("xl/") ? Optional.of(FileType.XLSX) : Optional.empty();
		}
		if (tops.contains("OFD.xml")) {
			return Optional.of(FileType.OFD);
		}
		boolean program = tops.contains("META-INF/") || tops.contains("AndroidManifest.xml");
		return program ? Optional.empty() : Optional.of(FileType.ZIP);
	}

	/** The old office formats name their streams in UTF-16. */
	private static Optional<FileType> office(Path file) throws IOException {
		String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
		if (bytes.contains(wide("WordDocument"))) {
			return Optional.of(FileType.DOC);
		}
		return (bytes.contains(wide("Workbook")) || bytes.contains(wide("Book"))) ? Optional.of(FileType.XLS)
				: Optional.empty();
	}

	private static String wide(String name) {
		return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
	}

}
