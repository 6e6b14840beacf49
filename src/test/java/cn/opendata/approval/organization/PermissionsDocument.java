package cn.opendata.approval.organization;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The permission table as a document for readers.
 *
 * @param tables the tables
 */
record PermissionsDocument(Collection<PermissionTable> tables) {

	String text() {
		StringBuilder text = new StringBuilder("""
				# Who may do what

				Generated from `src/main/resources/data/permissions/*.csv`; do not edit. What is not listed is denied.
				Roles count as to the object at hand: a clerk of another department is no clerk of this case.
				""");
		for (PermissionTable table : this.tables) {
			text.append("\n## ").append(table.resource()).append("\n\n| Roles | States | Actions |\n|---|---|---|\n");
			for (PermissionRow row : table.rows()) {
				text.append("| ")
					.append(row.roles().size() == Role.values().length ? "all"
							: row.roles().stream().sorted().map(Role::name).collect(Collectors.joining(", ")))
					.append(" | ")
					.append(row.states().isEmpty() ? "any" : joined(row.states()))
					.append(" | ")
					.append(joined(row.actions()))
					.append(" |\n");
			}
		}
		return text.toString();
	}

	private static String joined(Set<String> names) {
		return String.join(", ", new TreeSet<>(names));
	}

}
