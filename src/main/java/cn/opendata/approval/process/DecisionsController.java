package cn.opendata.approval.process;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.DecisionTables.Column;
import cn.opendata.approval.process.DecisionTables.Row;
import cn.opendata.approval.process.DecisionTables.Table;
import cn.opendata.approval.shared.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The decision tables for those who answer for them: read as they are deployed, changed
 * only by a new version of the product.
 */
@Controller
class DecisionsController {

	private final DecisionTables tables;

	private final DecisionWords words;

	private final ProcessAccess access;

	private final MessageSource messages;

	DecisionsController(DecisionTables tables, DecisionWords words, ProcessAccess access, MessageSource messages) {
		this.tables = tables;
		this.words = words;
		this.access = access;
		this.messages = messages;
	}

	@GetMapping("/admin/decisions")
	String decisions(Actor actor, Model model) {
		this.access.require(actor, "DECISIONS", "read");
		model.addAttribute("tables", this.tables.all().stream().map((table) -> shown(table, actor.locale())).toList());
		return "process/decisions";
	}

	private Shown shown(Table table, Locale locale) {
		DateTimeFormatter time = DateTimeFormatter
			.ofPattern(this.messages.getMessage("process.picture.time", null, locale), locale)
			.withZone(Times.ZONE);
		return new Shown(table, time.format(table.deployedAt()), table.rows().stream().map((row) -> {
			List<List<DecisionWords.Word>> cells = new ArrayList<>(cells(table.inputs(), row.inputs(), locale));
			cells.addAll(cells(table.outputs(), row.outputs(), locale));
			return new Line(row, cells);
		}).toList());
	}

	private List<List<DecisionWords.Word>> cells(List<Column> columns, List<String> entries, Locale locale) {
		List<List<DecisionWords.Word>> cells = new ArrayList<>();
		for (int i = 0; i < entries.size(); i++) {
			cells.add(this.words.of(columns.get(i).variable(), entries.get(i), locale));
		}
		return cells;
	}

	/**
	 * A table as the page shows it.
	 *
	 * @param table the table
	 * @param since since when it decides
	 * @param lines its rows in words
	 */
	record Shown(Table table, String since, List<Line> lines) {
	}

	/**
	 * A row as the page shows it.
	 *
	 * @param row the row
	 * @param cells its cells, inputs first, each a list of values; none for any value
	 */
	record Line(Row row, List<List<DecisionWords.Word>> cells) {
	}

}
