package cn.opendata.approval.organization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The permission table of all rooms, read once at start: one file for each kind of
 * object.
 */
@Component
class CsvPermissions implements Permissions {

	private static final String FILES = "classpath*:data/permissions/*.csv";

	private final Map<String, PermissionTable> tables = new TreeMap<>();

	CsvPermissions() throws IOException {
		for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
			String resource = file.getFilename().replace(".csv", "");
			PermissionTable table = PermissionTable.read(resource, file.getContentAsString(StandardCharsets.UTF_8));
			if (this.tables.put(resource, table) != null) {
				throw new IllegalStateException("Two permission files for " + resource);
			}
		}
	}

	@Override
	public boolean allows(Set<Role> roles, String resource, String state, String action) {
		return actions(roles, resource, state).contains(action);
	}

	@Override
	public Set<String> actions(Set<Role> roles, String resource, String state) {
		PermissionTable table = this.tables.get(resource);
		return (table != null) ? table.actions(roles, state) : Set.of();
	}

	Collection<PermissionTable> tables() {
		return Collections.unmodifiableCollection(this.tables.values());
	}

}
