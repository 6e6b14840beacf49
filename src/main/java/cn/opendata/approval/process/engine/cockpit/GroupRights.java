package cn.opendata.approval.process.engine.cockpit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Gives groups their rights in the engine when it starts, as
 * {@code data/cockpit/rights.csv} says: a few rows in all, whatever the number of cases
 * and people.
 */
@Component
class GroupRights extends AbstractProcessEnginePlugin {

	private final boolean tasklist;

	GroupRights(CockpitProperties settings) {
		this.tasklist = settings.tasklist();
	}

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		AuthorizationService rights = engine.getAuthorizationService();
		List<Right> wanted = read();
		rights.createAuthorizationQuery()
			.list()
			.stream()
			.filter((row) -> row.getGroupId() != null && !row.getGroupId().contains(":"))
			.filter((row) -> wanted.stream().noneMatch((right) -> right.isOf(row) && wanted(right)))
			.forEach((row) -> rights.deleteAuthorization(row.getId()));
		wanted.stream().filter(this::wanted).forEach((right) -> give(rights, right));
	}

	private boolean wanted(Right right) {
		return this.tasklist || !right.group().equals(CockpitGroup.REVIEWERS.id());
	}

	private static void give(AuthorizationService rights, Right right) {
		Authorization row = rights.createAuthorizationQuery()
			.groupIdIn(right.group())
			.resourceType(right.resource())
			.resourceId(right.id())
			.singleResult();
		if (row == null) {
			row = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			row.setGroupId(right.group());
			row.setResource(right.resource());
			row.setResourceId(right.id());
		}
		row.setPermissions(right.permissions());
		rights.saveAuthorization(row);
	}

	private static List<Right> read() {
		try (InputStream file = new ClassPathResource("data/cockpit/rights.csv").getInputStream();
				CsvReader<NamedCsvRecord> lines = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return lines.stream().map(GroupRights::right).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException("The rights of groups cannot be read", ex);
		}
	}

	private static Right right(NamedCsvRecord line) {
		Resources resource = Resources.valueOf(line.getField("resource"));
		return new Right(line.getField("group"), resource, line.getField("id"),
				Arrays.stream(line.getField("permissions").split("\\|"))
					.map((name) -> permission(resource, name))
					.toArray(Permission[]::new));
	}

	private static Permission permission(Resources resource, String name) {
		return Arrays.stream(ResourceTypeUtil.getPermissionsByResourceType(resource.resourceType()))
			.filter((permission) -> permission.getName().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No permission " + name + " of " + resource));
	}

	/**
	 * A right of a group.
	 *
	 * @param group id of the group
	 * @param resource kind of what it is about
	 * @param id which one, {@code *} for all
	 * @param permissions what the group may
	 */
	private record Right(String group, Resources resource, String id, Permission[] permissions) {

		boolean isOf(Authorization row) {
			return this.group.equals(row.getGroupId()) && this.resource.resourceType() == row.getResourceType()
					&& this.id.equals(row.getResourceId());
		}

	}

}
