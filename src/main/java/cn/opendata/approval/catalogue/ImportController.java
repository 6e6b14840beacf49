package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import cn.opendata.approval.catalogue.ImportStore.RowResult;
import cn.opendata.approval.files.Downloads;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;

/**
 * The pages of an import: upload, meaning of the columns, trial run, progress, errors.
 */
@Controller
@RequestMapping("/maintain/catalogue/import")
class ImportController {

	private static final int SIZE = 50;

	private final Imports imports;

	private final ImportStore store;

	private final ImportTables tables;

	private final ImportFiles files;

	private final Organizations organizations;

	ImportController(Imports imports, ImportStore store, ImportTables tables, ImportFiles files,
			Organizations organizations) {
		this.imports = imports;
		this.store = store;
		this.tables = tables;
		this.files = files;
		this.organizations = organizations;
	}

	/** A row of the trial run or the import, with its notes in words. */
	record Line(int number, ImportOutcome outcome, String title, String provider, String notes, String code) {
	}

	@GetMapping
	String start(Actor actor, Model model) {
		this.imports.requireImporter(actor);
		model.addAttribute("jobs", this.imports.latest(actor));
		model.addAttribute("style", "/css/catalogue.css");
		return "catalogue/import";
	}

	@PostMapping
	String upload(@RequestParam MultipartFile file, Actor actor, Model model, HttpServletResponse response)
			throws IOException {
		try (InputStream in = file.getInputStream()) {
			return "redirect:/maintain/catalogue/import/" + this.imports.upload(file.getOriginalFilename(), in, actor)
					+ "/columns";
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			response.setStatus(422);
			model.addAttribute("errors", refused.violations());
			return start(actor, model);
		}
	}

	@GetMapping("/template.csv")
	ResponseEntity<byte[]> templateText(Actor actor) {
		this.imports.requireImporter(actor);
		return attachment("catalogue-template.csv", "text/csv", this.files.templateText());
	}

	@GetMapping("/template.xlsx")
	ResponseEntity<byte[]> templateWorkbook(Actor actor, Locale locale) {
		this.imports.requireImporter(actor);
		return attachment("catalogue-template.xlsx",
				"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
				this.files.templateWorkbook(locale));
	}

	@GetMapping("/{id}/columns")
	String columns(@PathVariable String id, Actor actor, Model model) {
		ImportJob job = this.imports.job(id, actor);
		return columns(job, job.plan(), model);
	}

	@PostMapping("/{id}/columns")
	String plan(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Actor actor, Model model,
			HttpServletResponse response) {
		ImportJob job = this.imports.job(id, actor);
		ImportPlan plan = plan(job.plan(), typed);
		try {
			this.imports.plan(id, plan, names(typed), actor);
			return "redirect:/maintain/catalogue/import/" + id;
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			response.setStatus(422);
			model.addAttribute("errors", refused.violations());
			return columns(job, plan, model);
		}
	}

	@GetMapping("/{id}")
	String job(@PathVariable String id, @RequestParam(required = false) String outcome,
			@RequestParam(defaultValue = "0") int after, Actor actor, Locale locale, Model model) {
		ImportJob job = this.imports.job(id, actor);
		Optional<ImportOutcome> one = Stream.of(ImportOutcome.values())
			.filter((it) -> it.name().equals(outcome))
			.findFirst();
		List<RowResult> rows = this.store.rows(id, one, after, SIZE + 1);
		List<Line> lines = rows.stream()
			.limit(SIZE)
			.map((it) -> new Line(it.number(), it.outcome(), it.title(), it.provider(),
					this.files.reasons(it.notes(), locale), it.code()))
			.toList();
		String query = "/maintain/catalogue/import/" + id + "?outcome=" + one.map(ImportOutcome::name).orElse("");
		model.addAttribute("job", job);
		model.addAttribute("lines", lines);
		model.addAttribute("outcomes", ImportOutcome.values());
		model.addAttribute("outcome", one.orElse(null));
		model.addAttribute("nextUrl", (rows.size() > SIZE) ? query + "&after=" + lines.get(SIZE - 1).number() : null);
		model.addAttribute("firstUrl", (after > 0) ? query : null);
		model.addAttribute("waiting",
				job.mayPublish() && job.state() == ImportState.DONE && !this.store.waiting(id, 1).isEmpty());
		model.addAttribute("style", "/css/catalogue.css");
		return "catalogue/import-job";
	}

	@GetMapping("/{id}/progress")
	String progress(@PathVariable String id, Actor actor, Model model, HttpServletResponse response) {
		ImportJob job = this.imports.job(id, actor);
		if (!job.running()) {
			response.setHeader("HX-Refresh", "true");
		}
		model.addAttribute("job", job);
		return "catalogue/import-job :: progress";
	}

	@GetMapping("/{id}/errors.csv")
	ResponseEntity<byte[]> errors(@PathVariable String id, Actor actor, Locale locale) {
		return attachment("catalogue-import-errors.csv", "text/csv",
				this.files.errors(this.imports.job(id, actor), locale));
	}

	@PostMapping("/{id}/run")
	String run(@PathVariable String id, @RequestParam(defaultValue = "false") boolean publish, Actor actor) {
		this.imports.start(id, publish, actor);
		return "redirect:/maintain/catalogue/import/" + id;
	}

	@PostMapping("/{id}/cancel")
	String cancel(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
		this.imports.cancel(id, actor);
		redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable("catalogue.import.cancelled"));
		return "redirect:/maintain/catalogue/import/" + id;
	}

	@PostMapping("/{id}/publish")
	String publish(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
		int published = this.imports.publish(id, actor);
		redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable(
				new String[] { "catalogue.import.published" }, new Object[] { published }));
		return "redirect:/maintain/catalogue/import/" + id;
	}

	private String columns(ImportJob job, ImportPlan plan, Model model) {
		ImportTable table = this.tables.table(job);
		Map<String, String> departments = new LinkedHashMap<>();
		this.organizations.departments()
			.stream()
			.filter((it) -> job.only().isEmpty() || job.only().get().equals(it.id()))
			.forEach((it) -> departments.put(it.id().value(), it.name()));
		Map<String, Integer> strangers = this.tables.strangers(job, table);
		model.addAttribute("job", job);
		model.addAttribute("plan", plan);
		model.addAttribute("header", table.header());
		model.addAttribute("total", table.rows().size());
		model.addAttribute("samples", table.rows().subList(0, Math.min(3, table.rows().size())));
		model.addAttribute("meanings", ImportField.values());
		model.addAttribute("charsets", TextDecoding.CHARSETS.keySet());
		model.addAttribute("departments", departments);
		model.addAttribute("strangers",
				new ArrayList<>(strangers.entrySet()).subList(0, Math.min(100, strangers.size())));
		model.addAttribute("themes", Theme.values());
		model.addAttribute("cycles", UpdateCycle.values());
		model.addAttribute("openings", OpeningClass.values());
		model.addAttribute("style", "/css/catalogue.css");
		return "catalogue/import-columns";
	}

	private static ImportPlan plan(ImportPlan before, MultiValueMap<String, String> typed) {
		Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
		for (ImportField field : ImportField.values()) {
			String column = first(typed, "column." + field.name());
			if (column.matches("[0-9]{1,3}")) {
				columns.put(field, Integer.valueOf(column));
			}
		}
		String charset = first(typed, "charset");
		String delimiter = first(typed, "delimiter");
		return new ImportPlan(
				TextDecoding.CHARSETS.containsKey(charset) && !before.workbook() ? charset : before.charset(),
				delimiter.equals("tab") ? "\t" : delimiter.matches("[,;|]") ? delimiter : before.delimiter(), columns,
				choice(Theme.class, first(typed, "theme"), Theme.OTHER),
				choice(UpdateCycle.class, first(typed, "cycle"), UpdateCycle.IRREGULAR),
				choice(OpeningClass.class, first(typed, "opening"), null),
				EntryTexts.shorten(first(typed, "provider"), 64), false);
	}

	private Map<String, DepartmentId> names(MultiValueMap<String, String> typed) {
		List<String> names = typed.getOrDefault("stranger", List.of());
		List<String> departments = typed.getOrDefault("strangerIs", List.of());
		Map<String, DepartmentId> told = new HashMap<>();
		for (int i = 0; i < Math.min(names.size(), departments.size()); i++) {
			if (!departments.get(i).isBlank() && departments.get(i).length() <= 64) {
				String name = names.get(i);
				this.organizations.department(new DepartmentId(departments.get(i)))
					.ifPresent((it) -> told.put(name, it.id()));
			}
		}
		return told;
	}

	private static <E extends Enum<E>> E choice(Class<E> type, String name, E otherwise) {
		return Stream.of(type.getEnumConstants()).filter((it) -> it.name().equals(name)).findFirst().orElse(otherwise);
	}

	private static String first(MultiValueMap<String, String> typed, String name) {
		String first = typed.getFirst(name);
		return (first != null) ? first : "";
	}

	private static ResponseEntity<byte[]> attachment(String name, String type, byte[] bytes) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(name))
			.header("X-Content-Type-Options", "nosniff")
			.contentType(MediaType.parseMediaType(type))
			.body(bytes);
	}

}
