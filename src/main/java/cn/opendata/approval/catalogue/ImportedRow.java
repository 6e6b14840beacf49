package cn.opendata.approval.catalogue;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Violation;

/**
 * One row of an import, read.
 *
 * @param number number of the row as a spreadsheet shows it, the header being 1
 * @param title what it is called, shortened for lists
 * @param providerName provider as the table names it
 * @param provider the department that is, when it is known
 * @param sourceId its id in the system it comes from
 * @param content what the entry would say; empty when that cannot be told
 * @param faults why it is not imported, if so
 * @param remarks what was put right or left out
 */
record ImportedRow(int number, String title, String providerName, Optional<DepartmentId> provider,
		Optional<String> sourceId, Optional<EntryContent> content, List<Violation> faults, List<Violation> remarks) {
}
