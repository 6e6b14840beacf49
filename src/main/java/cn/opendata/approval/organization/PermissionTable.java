package cn.opendata.approval.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The permissions on one kind of object, read from its file. A file with a fault is not
 * read at all: better no start than a wrong permission.
 *
 * @param resource kind of object, the file's name
 * @param rows the lines, in the file's order
 */
record PermissionTable(String resource, List<PermissionRow> rows) {

	private static final List<String> HEADER = List.of("roles", "states", "actions");

	static PermissionTable read(String resource, String csv) {
		List<List<Set<String>>> lines = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
			.commentStrategy(CommentStrategy.SKIP)
			.ofNamedCsvRecord(csv)) {
			for (NamedCsvRecord line : reader) {
				if (!line.getHeader().equals(HEADER) || line.getFieldCount() != HEADER.size()) {
					throw fault(resource, line, "it must have exactly the columns " + HEADER);
				}
				lines.add(HEADER.stream().map((column) -> cell(resource, line, line.getField(column))).toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Set<String> actions = lines.stream()
			.flatMap((line) -> line.get(2).stream())
			.filter((action) -> !action.equals("*"))
			.collect(Collectors.toCollection(TreeSet::new));
		return new PermissionTable(resource, lines.stream().map((line) -> row(resource, line, actions)).toList());
	}

	Set<String> actions(Set<Role> held, String state) {
		return this.rows.stream()
			.filter((row) -> row.applies(held, state))
			.flatMap((row) -> row.actions().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> cell(String resource, NamedCsvRecord line, String text) {
		Set<String> names = Arrays.stream(text.split("\\|", -1))
			.map(String::strip)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (names.contains("*") && names.size() > 1) {
			throw fault(resource, line, "* stands alone");
		}
		for (String name : names) {
			if (!name.matches("\\*|[A-Za-z][A-Za-z0-9_.-]*")) {
				throw fault(resource, line, "'" + name + "' is not a name");
			}
		}
		return names;
	}

	private static PermissionRow row(String resource, List<Set<String>> cells, Set<String> allActions) {
		return new PermissionRow(roles(resource, cells.get(0)), any(cells.get(1)) ? Set.of() : Set.copyOf(cells.get(1)),
				any(cells.get(2)) ? allActions : Set.copyOf(cells.get(2)));
	}

	private static Set<Role> roles(String resource, Set<String> names) {
		Set<Role> roles = any(names) ? EnumSet.allOf(Role.class) : EnumSet.noneOf(Role.class);
		for (String name : names) {
			if (!name.equals("*")) {
				try {
					roles.add(Role.valueOf(name));
				}
				catch (IllegalArgumentException ex) {
					throw new IllegalStateException("Permissions of " + resource + ": there is no role " + name);
				}
			}
		}
		return Collections.unmodifiableSet(roles);
	}

	private static boolean any(Set<String> names) {
		return names.contains("*");
	}

	private static IllegalStateException fault(String resource, NamedCsvRecord line, String what) {
		return new IllegalStateException(
				"Permissions of " + resource + ", line " + line.getStartingLineNumber() + ": " + what);
	}

}
