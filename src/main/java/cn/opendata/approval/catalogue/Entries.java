package cn.opendata.approval.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.opendata.approval.catalogue.CatalogueEvent.What;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;

/**
 * How entries are kept: written, reviewed, published, changed and taken down, each act
 * only by whom the permission table names.
 */
@Service
@Transactional
class Entries {

	private static final Set<Role> OF_DEPARTMENT = EnumSet.of(Role.CLERK, Role.HANDLER, Role.SECRECY_REVIEWER,
			Role.DATA_MANAGER, Role.HEAD, Role.REQUESTER);

	private final EntryStore entries;

	private final VersionStore versions;

	private final Organizations organizations;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Entries(EntryStore entries, VersionStore versions, Organizations organizations, Permissions permissions,
			ApplicationEventPublisher events, Clock clock) {
		this.entries = entries;
		this.versions = versions;
		this.organizations = organizations;
		this.permissions = permissions;
		this.events = events;
		this.clock = clock;
	}

	EntryCode create(DepartmentId provider, EntryContent content, Actor by) {
		require(by, provider, "NEW", "create");
		Department department = this.organizations.department(provider)
			.orElseThrow(() -> Refused.invalid("provider", "catalogue.error.provider.required"));
		content.checked();
		freeTitle(provider, content.title(), null);
		long change = this.entries.change();
		EntryCode code = this.entries.codes(department, 1).get(0);
		Entry entry = new Entry(code, provider, content.title(), EntryState.DRAFT, 1, Optional.empty(), "",
				Optional.empty(), now(), 0);
		unlessTaken(() -> this.entries.insert(List.of(entry), null, change));
		write(entry, content, by);
		tell(entry, What.CREATED, "", by);
		return code;
	}

	void save(EntryCode code, long rowVersion, EntryContent content, Actor by) {
		Entry entry = allowed(code, "edit", by);
		content.checked();
		freeTitle(entry.provider(), content.title(), code);
		Entry saved = new Entry(code, entry.provider(), content.title(), entry.state(), entry.working(),
				entry.published(), entry.reason(), entry.sourceId(), now(), rowVersion);
		long change = this.entries.change();
		unlessTaken(() -> this.entries.update(saved, change));
		this.versions.remove(code, entry.working());
		write(saved, content, by);
		tell(saved, What.SAVED, "", by);
	}

	void submit(EntryCode code, Actor by) {
		Entry entry = allowed(code, "submit", by);
		stand(entry, EntryState.IN_REVIEW, entry.working(), entry.published(), "", What.SUBMITTED, by);
	}

	void publish(EntryCode code, Actor by) {
		Entry entry = allowed(code, "publish", by);
		stand(entry, EntryState.PUBLISHED, entry.working(), Optional.of(entry.working()), "", What.PUBLISHED, by);
		this.versions.publish(code, entry.working(), by.id(), now());
	}

	void sendBack(EntryCode code, String reason, Actor by) {
		Entry entry = allowed(code, "return", by);
		stand(entry, EntryState.RETURNED, entry.working(), entry.published(), reason(reason), What.RETURNED, by);
	}

	/**
	 * Opens a new version beside the published one, which stays what the public reads.
	 */
	void change(EntryCode code, Actor by) {
		Entry entry = allowed(code, "change", by);
		EntryContent content = content(entry);
		Entry next = stand(entry, EntryState.CHANGING, entry.working() + 1, entry.published(), "", What.CHANGE_BEGUN,
				by);
		write(next, content.with(content.distributions().stream().map(Distribution::copy).toList()), by);
	}

	/** Drops the version being prepared. */
	void drop(EntryCode code, Actor by) {
		Entry entry = allowed(code, "drop", by);
		int published = entry.published().orElseThrow(() -> Refused.forbidden("catalogue.error.notAllowed"));
		this.versions.remove(code, entry.working());
		String title = this.versions.version(code, published).orElseThrow().content().title();
		Entry renamed = new Entry(code, entry.provider(), title, entry.state(), entry.working(), entry.published(), "",
				entry.sourceId(), entry.updatedAt(), entry.rowVersion());
		stand(renamed, EntryState.PUBLISHED, published, entry.published(), "", What.CHANGE_DROPPED, by);
	}

	void takeDown(EntryCode code, String reason, Actor by) {
		Entry entry = allowed(code, "takeDown", by);
		stand(entry, EntryState.TAKEN_DOWN, entry.working(), entry.published(), reason(reason), What.TAKEN_DOWN, by);
	}

	void restore(EntryCode code, Actor by) {
		Entry entry = allowed(code, "restore", by);
		stand(entry, EntryState.PUBLISHED, entry.working(), entry.published(), "", What.RESTORED, by);
	}

	@Transactional(readOnly = true)
	Entry entry(EntryCode code) {
		return this.entries.entry(code).orElseThrow(() -> Refused.notFound("catalogue.error.unknown", code.value()));
	}

	@Transactional(readOnly = true)
	EntryContent content(Entry entry) {
		return this.versions.version(entry.code(), entry.working()).orElseThrow().content();
	}

	/** What this person may do with the entry now. */
	@Transactional(readOnly = true)
	Set<String> actions(Entry entry, Actor actor) {
		return this.permissions.actions(roles(actor, entry.provider()), "catalogue", entry.state().name());
	}

	boolean may(Actor actor, DepartmentId provider, String state, String action) {
		return this.permissions.allows(roles(actor, provider), "catalogue", state, action);
	}

	private Entry allowed(EntryCode code, String action, Actor by) {
		Entry entry = entry(code);
		require(by, entry.provider(), entry.state().name(), action);
		return entry;
	}

	private void require(Actor by, DepartmentId provider, String state, String action) {
		if (!may(by, provider, state, action)) {
			throw Refused.forbidden("catalogue.error.notAllowed");
		}
	}

	/** Roles of a department count only in that department. */
	private static Set<Role> roles(Actor actor, DepartmentId provider) {
		Set<Role> roles = new HashSet<>(actor.roles());
		if (actor.department().filter(provider::equals).isEmpty()) {
			roles.removeAll(OF_DEPARTMENT);
		}
		return roles;
	}

	private Entry stand(Entry entry, EntryState state, int working, Optional<Integer> published, String reason,
			What what, Actor by) {
		Entry next = new Entry(entry.code(), entry.provider(), entry.title(), state, working, published, reason,
				entry.sourceId(), now(), entry.rowVersion());
		this.entries.update(next, this.entries.change());
		tell(next, what, reason, by);
		return next;
	}

	private void write(Entry entry, EntryContent content, Actor by) {
		this.versions.insert(
				List.of(new EntryVersion(entry.code(), entry.provider(), entry.working(), content, Optional.empty())),
				by.id(), now());
	}

	private void freeTitle(DepartmentId provider, String title, EntryCode but) {
		if (this.entries.titleTaken(provider, title, but)) {
			throw Refused.invalid("title", "catalogue.error.title.taken");
		}
	}

	/** Somebody else may have taken the title a moment ago. */
	private static void unlessTaken(Runnable write) {
		try {
			write.run();
		}
		catch (DuplicateKeyException ex) {
			throw Refused.invalid("title", "catalogue.error.title.taken");
		}
	}

	/** A code as it stands in an address. */
	static EntryCode code(String text) {
		if (!text.matches("[0-9A-Za-z-]{1,64}")) {
			throw Refused.notFound("catalogue.error.unknown", EntryTexts.shorten(text, 64));
		}
		return new EntryCode(text);
	}

	private static String reason(String reason) {
		String text = EntryTexts.clean(reason);
		if (text.isEmpty() || text.length() > 1000) {
			throw Refused.invalid("reason", "catalogue.error.reason.required");
		}
		return text;
	}

	private void tell(Entry entry, What what, String reason, Actor by) {
		this.events.publishEvent(new CatalogueEvent(entry.code(), entry.working(), what, reason, by));
		this.events.publishEvent(new EntriesChanged());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

}
