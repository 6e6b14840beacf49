package cn.opendata.approval.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Violation;

/**
 * Rows loaded together from one file.
 *
 * @param number its number
 * @param entry the entry
 * @param version the version published when it was loaded
 * @param file where the rows come from
 * @param fileName its name
 * @param uploaded whether it came by hand and not with a version
 * @param person who gave it
 * @param state where it stands
 * @param fault why it was refused
 * @param items names of its items
 * @param unmatched names of columns left out
 * @param rows how many rows
 * @param begunAt when it came
 */
record RecordSet(long number, EntryCode entry, int version, FileId file, String fileName, boolean uploaded,
		Optional<PersonId> person, State state, Optional<Violation> fault, List<String> items, List<String> unmatched,
		long rows, Instant begunAt) {

	enum State {

		/** 载入中. */
		LOADING,
		/** 已载入. */
		SERVED,
		/** 已替换. */
		REPLACED,
		/** 未载入. */
		REFUSED

	}

}
