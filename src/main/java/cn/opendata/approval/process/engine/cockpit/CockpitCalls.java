package cn.opendata.approval.process.engine.cockpit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.opendata.approval.organization.Actor;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What may be called below {@code /camunda}, as data: {@code data/cockpit/calls.csv}, and
 * {@code tasklist.csv} where the Tasklist is switched on. Where the first line that fits
 * names nobody, there is nothing; else any line that fits grants it to whom it names.
 * What no line names is refused.
 */
final class CockpitCalls {

	/** What becomes of a call. */
	enum Answer {

		/** It goes on to the engine's web applications. */
		GRANTED,
		/** This person may not. */
		REFUSED,
		/** It is not there, for nobody. */
		ABSENT

	}

	private static final String NOBODY = "-";

	/** Of an interface, an address with a slash at its end is the same. */
	private static final String API = "/api/";

	private final List<Line> lines;

	private CockpitCalls(List<Line> lines) {
		this.lines = lines;
	}

	static CockpitCalls read(boolean tasklist) {
		Stream<Line> ours = lines("data/cockpit/calls.csv");
		return new CockpitCalls((tasklist ? Stream.concat(lines("data/cockpit/tasklist.csv"), ours) : ours).toList());
	}

	/**
	 * Looks a call up.
	 * @param method of HTTP
	 * @param path below {@code /camunda}
	 */
	Answer of(Actor actor, String method, String path) {
		PathContainer parsed = PathContainer.parsePath(path.startsWith(API) ? path.replaceAll("/+$", "") : path);
		List<Line> fitting = this.lines.stream().filter((line) -> line.fits(method, parsed)).toList();
		if (fitting.stream().findFirst().filter(Line::absent).isPresent()) {
			return Answer.ABSENT;
		}
		return fitting.stream().anyMatch((line) -> line.grants(actor)) ? Answer.GRANTED : Answer.REFUSED;
	}

	private static Stream<Line> lines(String file) {
		try (InputStream in = new ClassPathResource(file).getInputStream();
				CsvReader<NamedCsvRecord> rows = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return rows.stream().map(CockpitCalls::line).toList().stream();
		}
		catch (IOException ex) {
			throw new IllegalStateException(file + " cannot be read", ex);
		}
	}

	private static Line line(NamedCsvRecord row) {
		String groups = row.getField("groups");
		return new Line(Set.of(row.getField("methods").split("\\|")),
				PathPatternParser.defaultInstance.parse(row.getField("path")),
				groups.equals(NOBODY) ? EnumSet.noneOf(CockpitGroup.class)
						: Arrays.stream(groups.split("\\|"))
							.map(CockpitGroup::valueOf)
							.collect(Collectors.toCollection(() -> EnumSet.noneOf(CockpitGroup.class))));
	}

	/**
	 * A line of the table.
	 *
	 * @param methods of HTTP, {@code *} for all
	 * @param path below {@code /camunda}
	 * @param groups who may, nobody where there is nothing
	 */
	private record Line(Set<String> methods, PathPattern path, Set<CockpitGroup> groups) {

		boolean fits(String method, PathContainer called) {
			return (this.methods.contains("*") || this.methods.contains(method)) && this.path.matches(called);
		}

		boolean absent() {
			return this.groups.isEmpty();
		}

		boolean grants(Actor actor) {
			return this.groups.stream().anyMatch((group) -> group.holds(actor));
		}

	}

}
