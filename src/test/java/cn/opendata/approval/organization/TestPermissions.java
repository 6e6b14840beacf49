package cn.opendata.approval.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A permission file read a second time, so that what the house does is held against the
 * file and not against its own reading of it.
 */
public final class TestPermissions {

	private final List<Set<String>[]> rows;

	@SuppressWarnings("unchecked")
	public TestPermissions(String resource) {
		try (InputStream file = TestPermissions.class.getResourceAsStream("/data/permissions/" + resource + ".csv")) {
			this.rows = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#") && !line.equals("roles,states,actions"))
				.map((line) -> Arrays.stream(line.split(","))
					.map((cell) -> Set.of(cell.split("\\|")))
					.toArray(Set[]::new))
				.map((cells) -> (Set<String>[]) cells)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public boolean allow(Set<Role> held, String state, String action) {
		return this.rows.stream()
			.anyMatch((cells) -> held.stream().anyMatch((role) -> cells[0].contains(role.name()))
					&& cells[1].contains(state) && cells[2].contains(action));
	}

	/** Every action that the file names. */
	public Set<String> actions() {
		Set<String> actions = new TreeSet<>();
		this.rows.forEach((cells) -> actions.addAll(cells[2]));
		return actions;
	}

	/** Every state that the file names. */
	public Set<String> states() {
		Set<String> states = new TreeSet<>();
		this.rows.forEach((cells) -> states.addAll(cells[1]));
		return states;
	}

}
