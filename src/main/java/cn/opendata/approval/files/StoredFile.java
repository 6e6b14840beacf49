package cn.opendata.approval.files;

import java.time.Instant;

import cn.opendata.approval.shared.FileId;

/**
 * A kept file.
 *
 * @param id its id
 * @param name name made safe, as the person gave it
 * @param type media type found in the content
 * @param size bytes
 * @param sha256 checksum, hex
 * @param storedAt when it came in
 */
public record StoredFile(FileId id, String name, String type, long size, String sha256, Instant storedAt) {
}
