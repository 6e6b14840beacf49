package cn.opendata.approval.process;

import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.ProcessVersions.Incident;
import cn.opendata.approval.process.ProcessVersions.Instance;
import cn.opendata.approval.process.ProcessVersions.Migration;
import cn.opendata.approval.process.ProcessVersions.Process;
import cn.opendata.approval.process.ProcessVersions.Version;
import cn.opendata.approval.shared.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The processes and their versions for the system administrator: what runs in which
 * version, what stands still, and the migration to the newest version.
 */
@Controller
@RequestMapping("/admin/processes")
class ProcessesController {

	private static final String STATE = "VERSIONS";

	/** So many are listed by name, more are counted. */
	private static final int LISTED = 100;

	private final ProcessVersions versions;

	private final ProcessAccess access;

	private final MessageSource messages;

	ProcessesController(ProcessVersions versions, ProcessAccess access, MessageSource messages) {
		this.versions = versions;
		this.access = access;
		this.messages = messages;
	}

	@GetMapping
	String processes(Actor actor, Model model) {
		this.access.require(actor, STATE, "read");
		Locale locale = actor.locale();
		model.addAttribute("processes", this.versions.all().stream().map((process) -> row(process, locale)).toList())
			.addAttribute("incidents",
					this.versions.incidents()
						.stream()
						.map((incident) -> new Stop(incident, time(incident.at(), locale)))
						.toList())
			.addAttribute("mayMigrate", this.access.allows(actor, STATE, "migrate"));
		return "process/processes";
	}

	@PostMapping("/{key}/{version}/migrate")
	String migrate(Actor actor, @PathVariable String key, @PathVariable int version, RedirectAttributes redirect) {
		Migration migration = this.versions.migrate(key, version, actor);
		redirect.addFlashAttribute("report",
				new Report(migration.name(), migration.from(), migration.to(), migration.migrated(),
						migration.left().size(), moved(migration), migration.left().stream().limit(LISTED).toList()));
		return "redirect:/admin/processes";
	}

	private static List<String> moved(Migration migration) {
		return migration.instances().stream().filter(Instance::migrated).map(Instance::subject).limit(LISTED).toList();
	}

	private Row row(Process process, Locale locale) {
		return new Row(process,
				process.versions()
					.stream()
					.map((version) -> new Line(version, time(version.deployedAt(), locale)))
					.toList());
	}

	private String time(Instant at, Locale locale) {
		return DateTimeFormatter.ofPattern(this.messages.getMessage("process.picture.time", null, locale), locale)
			.withZone(Times.ZONE)
			.format(at);
	}

	/** What a migration did, kept until the next page. */
	record Report(String name, int from, int to, long migrated, int left, List<String> moved,
			List<Instance> listed) implements Serializable {
	}

	/** A process with its versions as the page shows them. */
	record Row(Process process, List<Line> versions) {
	}

	/** A version with its time in words. */
	record Line(Version version, String since) {
	}

	/** An incident with its time in words. */
	record Stop(Incident incident, String time) {
	}

}
