package cn.opendata.approval.notification;

import java.time.LocalDate;
import java.util.List;

/**
 * What one person must know on one day, already in their language.
 *
 * @param day the day
 * @param parts what is to be said, the gravest first
 */
public record Digest(LocalDate day, List<Part> parts) {

	public Digest {
		parts = List.copyOf(parts);
	}

	/** How many things it tells of; a digest of nothing is not sent. */
	public int many() {
		return this.parts.stream().mapToInt(Part::many).sum();
	}

	/**
	 * One part of it.
	 *
	 * @param name the name of the part, label {@code notification.fact.<name>}
	 * @param many how many there are
	 * @param lines the first of them in words
	 */
	public record Part(String name, int many, List<String> lines) {

		public Part {
			lines = List.copyOf(lines);
		}

	}

}
