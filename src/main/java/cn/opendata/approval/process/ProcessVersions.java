package cn.opendata.approval.process;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import cn.opendata.approval.organization.Actor;

/**
 * The processes in their versions: a running instance stays with the version it began
 * with until it is migrated.
 */
public interface ProcessVersions {

	/** Every process with its versions. */
	List<Process> all();

	/** What stands still because a step failed for good, newest first. */
	List<Incident> incidents();

	/**
	 * Migrates every running instance of a version to the newest one, each for itself: an
	 * instance is migrated whole or left as it was.
	 * @throws cn.opendata.approval.shared.Refused FORBIDDEN for anybody but the system
	 * administrator, NOT_FOUND for an unknown version, CONFLICT when it is the newest one
	 * or the newest has no plan that the engine accepts
	 */
	Migration migrate(String process, int version, Actor by);

	/**
	 * A process.
	 *
	 * @param key its key
	 * @param name its name
	 * @param versions its versions, newest first
	 */
	record Process(String key, String name, List<Version> versions) {

		public Process {
			versions = List.copyOf(versions);
		}

	}

	/**
	 * A version of a process.
	 *
	 * @param number counted by the engine
	 * @param tag version of its model, may be empty
	 * @param deployedAt since when
	 * @param running instances that run in it
	 * @param incidents steps of them that failed for good
	 * @param newest whether new instances begin with it
	 */
	record Version(int number, String tag, Instant deployedAt, long running, long incidents, boolean newest) {
	}

	/**
	 * A step that failed for good.
	 *
	 * @param process name of its process
	 * @param step name of the step
	 * @param subject number of the case, or what else the instance is about
	 * @param message what went wrong, in the words of the machine
	 * @param at when
	 */
	record Incident(String process, String step, String subject, String message, Instant at) {
	}

	/**
	 * What a migration did.
	 *
	 * @param process key of the process
	 * @param name its name
	 * @param from version before
	 * @param to version afterwards
	 * @param instances every instance that was tried
	 */
	record Migration(String process, String name, int from, int to, List<Instance> instances) {

		public Migration {
			instances = List.copyOf(instances);
		}

		public long migrated() {
			return this.instances.stream().filter(Instance::migrated).count();
		}

		/** Those that stay with the old version. */
		public List<Instance> left() {
			return this.instances.stream().filter((instance) -> !instance.migrated()).toList();
		}

	}

	/**
	 * An instance that was tried.
	 *
	 * @param id its id
	 * @param subject number of the case, or what else the instance is about
	 * @param migrated whether it runs in the newest version now
	 * @param steps names of the steps that the newest version does not have, for one that
	 * stays
	 * @param reason why it stays, in the words of the engine; empty for one that was
	 * migrated
	 */
	record Instance(String id, String subject, boolean migrated, List<String> steps,
			String reason) implements Serializable {

		public Instance {
			steps = List.copyOf(steps);
		}

	}

}
