package cn.opendata.approval.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.springframework.stereotype.Component;

import cn.opendata.approval.shared.Refused;

/**
 * Looks into an archive before it is let in: how many entries, how large they really
 * unpack, where they would land and whether there are archives in it. The sizes that the
 * archive itself states are not believed.
 */
@Component
class ArchiveCheck {

	private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "gz", "tgz", "tar", "bz2", "xz", "jar",
			"war", "iso", "cab", "arj", "zst");

	private static final Set<String> PROGRAMS = Set.of("exe", "dll", "bat", "cmd", "com", "msi", "scr", "vbs", "js",
			"ps1", "sh", "jar", "apk", "lnk", "hta", "php", "jsp");

	private final FileSettings settings;

	ArchiveCheck(FileSettings settings) {
		this.settings = settings;
	}

	void check(Path file, FileType type) throws IOException {
		try (ZipFile zip = open(file)) {
			if (zip.size() > this.settings.maxEntries()) {
				throw refused("entries", this.settings.maxEntries());
			}
			long allowed = Math.min(this.settings.maxUnpacked().toBytes(),
					Math.max(Files.size(file), 10240) * this.settings.maxRatio());
			long total = 0;
			for (ZipEntry entry : zip.stream().toList()) {
				name(entry.getName(), type);
				total += entry.isDirectory() ? 0 : unpack(zip, entry, allowed - total, type);
			}
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw refused("broken");
		}
	}

	private static ZipFile open(Path file) throws IOException {
		try {
			return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
		}
		catch (ZipException ex) {
			return new ZipFile(file.toFile(), Charset.forName("GB18030"));
		}
	}

	private void name(String name, FileType type) {
		String path = name.replace('\\', '/');
		if (path.startsWith("/") || path.matches("^[A-Za-z]:.*") || path.indexOf('\0') >= 0
				|| ("/" + path + "/").contains("/../")) {
			throw refused("path", SafeName.of(name));
		}
		String extension = SafeName.extension(path);
		if (ARCHIVES.contains(extension)) {
			throw refused("nested", SafeName.of(name));
		}
		if (type == FileType.ZIP && PROGRAMS.contains(extension)) {
			throw refused("program", SafeName.of(name));
		}
	}

	/** Unpacks into nothing, counting; the size of the entry. */
	private long unpack(ZipFile zip, ZipEntry entry, long allowed, FileType type) throws IOException {
		byte[] buffer = new byte[65536];
		long size = 0;
		try (InputStream in = zip.getInputStream(entry)) {
			byte[] head = in.readNBytes(64);
			if (type == FileType.ZIP) {
				head(head, entry.getName());
			}
			size = head.length;
			for (int n = in.read(buffer); n >= 0 && size <= allowed; n = in.read(buffer)) {
				size += n;
			}
		}
		if (size > allowed) {
			throw refused("unpacked", this.settings.maxUnpacked().toMegabytes(), this.settings.maxRatio());
		}
		return size;
	}

	private void head(byte[] head, String name) {
		String start = new String(head, StandardCharsets.ISO_8859_1);
		boolean zip = start.startsWith("PK\u0003\u0004");
		String first = (zip && start.length() > 30) ? start.substring(30).toLowerCase(Locale.ROOT) : "";
		boolean document = first.startsWith("[content_types].xml") || first.startsWith("_rels/")
				|| first.startsWith("word/") || first.startsWith("xl/") || first.startsWith("docprops/")
				|| first.startsWith("ofd.xml") || first.startsWith("doc_0");
		if ((zip && !document) || start.startsWith("Rar!") || start.startsWith("7z\u00BC\u00AF")
				|| start.startsWith("\u001F\u008B") || start.startsWith("BZh") || start.startsWith("\u00FD7zXZ")) {
			throw refused("nested", SafeName.of(name));
		}
		if (start.startsWith("MZ") || start.startsWith("\u007FELF")) {
			throw refused("program", SafeName.of(name));
		}
	}

	private static Refused refused(String why, Object... args) {
		return Refused.invalid("file", "files.error.archive." + why, args);
	}

}
