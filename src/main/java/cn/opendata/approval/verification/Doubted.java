package cn.opendata.approval.verification;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;

/**
 * Data that somebody may report doubts about.
 *
 * @param entry the entry
 * @param title its title
 * @param provider the department that answers
 * @param asking the department that uses it, empty for the public
 * @param grant the grant it is used under, empty for the public
 * @param items the items that may be named, empty for any
 * @param others other entries of the same grant
 */
record Doubted(EntryCode entry, String title, DepartmentId provider, Optional<DepartmentId> asking,
		Optional<String> grant, List<String> items, List<EntryCode> others) {
}
