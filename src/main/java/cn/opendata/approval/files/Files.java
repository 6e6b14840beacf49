package cn.opendata.approval.files;

import java.io.InputStream;
import java.util.Optional;

import cn.opendata.approval.shared.FileId;

/**
 * Keeps files. What a file is, is read from its content, never from its name.
 */
public interface Files {

	/**
	 * Checks and keeps an uploaded file.
	 * @param name name as sent; made safe here
	 * @param content read to its end, not closed
	 * @throws cn.opendata.approval.shared.Refused INVALID when type, size, name or the
	 * inside of an archive is not allowed
	 */
	StoredFile store(String name, InputStream content);

	/** Keeps a file the product made itself, without the checks for uploads. */
	StoredFile keep(String name, String type, byte[] content);

	Optional<StoredFile> file(FileId id);

	/** The content; the caller closes it. */
	InputStream open(FileId id);

}
