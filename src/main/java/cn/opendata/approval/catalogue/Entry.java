package cn.opendata.approval.catalogue;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;

/**
 * An entry as its keepers see it: where it stands, and which versions there are.
 *
 * @param code 信息资源代码
 * @param provider 提供方
 * @param title title of the newest version
 * @param state where it stands
 * @param working newest version, published or not
 * @param published version the public reads
 * @param reason why it was returned or taken down, empty otherwise
 * @param sourceId its id where it was imported from
 * @param updatedAt last change
 * @param rowVersion guards against lost updates
 */
record Entry(EntryCode code, DepartmentId provider, String title, EntryState state, int working,
		Optional<Integer> published, String reason, Optional<String> sourceId, Instant updatedAt, long rowVersion) {

	/** Whether the public may read it. */
	public boolean visible() {
		return this.published.isPresent() && this.state != EntryState.TAKEN_DOWN;
	}

	/** Whether the newest version may still be written. */
	public boolean open() {
		return this.state == EntryState.DRAFT || this.state == EntryState.RETURNED || this.state == EntryState.CHANGING;
	}

}
