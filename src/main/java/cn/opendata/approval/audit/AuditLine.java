package cn.opendata.approval.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * A line of the record. Its time is cut to seconds, which is what every database keeps.
 */
record AuditLine(long seq, Instant at, AuditEntry.Who who, String resource, String resourceId, String caseId,
		String caseNumber, String action, String facts, String previousHash, String hash) {

	/** The hash before the first line. */
	static final String ORIGIN = "0".repeat(64);

	/** The line that follows the hash {@code previous}. */
	static AuditLine chained(long seq, AuditEntry entry, String previous) {
		AuditLine open = new AuditLine(seq, entry.at().truncatedTo(ChronoUnit.SECONDS), entry.who(), entry.resource(),
				entry.resourceId(), entry.caseId(), entry.caseNumber(), entry.action(), Facts.write(entry.facts()),
				previous, "");
		return new AuditLine(seq, open.at, open.who, open.resource, open.resourceId, open.caseId, open.caseNumber,
				open.action, open.facts, previous, open.computedHash());
	}

	/** The hash that this content must have: each part with its length before it. */
	String computedHash() {
		MessageDigest digest = sha256();
		for (String part : List.of(Long.toString(this.seq), Long.toString(this.at.getEpochSecond()), this.who.id(),
				this.who.name(), this.who.department(), this.resource, this.resourceId, this.caseId, this.caseNumber,
				this.action, this.facts, this.previousHash)) {
			byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
			digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
			digest.update(bytes);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
