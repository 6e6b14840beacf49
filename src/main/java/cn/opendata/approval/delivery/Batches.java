package cn.opendata.approval.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.stereotype.Component;

/**
 * A batch (批量交换): a folder of files with a manifest and checksums that
 * {@code sha256sum -c} understands, in one archive.
 */
@Component
class Batches {

	private final Files files;

	private final ObjectMapper json;

	private final Clock clock;

	Batches(Files files, ObjectMapper json, Clock clock) {
		this.files = files;
		this.json = json;
		this.clock = clock;
	}

	Manifest manifest(Grant grant, List<StoredFile> all) {
		return new Manifest(grant.caseNumber(), grant.subject(), this.clock.instant(),
				all.stream().map((file) -> new Line(file.name(), file.type(), file.size(), file.sha256())).toList());
	}

	/** Writes the archive; the files lie in a folder named by the case. */
	void write(Grant grant, List<StoredFile> all, OutputStream out) throws IOException {
		String folder = grant.caseNumber() + "/";
		try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			entry(zip, folder + "manifest.json", this.json.writeValueAsBytes(manifest(grant, all)));
			entry(zip, folder + "SHA256SUMS",
					all.stream()
						.map((file) -> file.sha256() + "  " + file.name() + "\n")
						.collect(Collectors.joining())
						.getBytes(StandardCharsets.UTF_8));
			for (StoredFile file : all) {
				zip.putNextEntry(new ZipEntry(folder + file.name()));
				try (InputStream content = this.files.open(file.id())) {
					content.transferTo(zip);
				}
				zip.closeEntry();
			}
		}
	}

	private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	/**
	 * What is in a batch.
	 *
	 * @param request number of the case the grant came from
	 * @param subject what it is about
	 * @param madeAt when the manifest was made
	 * @param files the files
	 */
	record Manifest(String request, String subject, Instant madeAt, List<Line> files) {
	}

	/**
	 * A file of a batch.
	 *
	 * @param name its name
	 * @param type media type
	 * @param size bytes
	 * @param sha256 checksum, hexadecimal
	 */
	record Line(String name, String type, long size, String sha256) {
	}

}
