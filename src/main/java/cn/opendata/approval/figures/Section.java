package cn.opendata.approval.figures;

import java.util.List;

/**
 * A table of figures, in words.
 *
 * @param name its name in addresses
 * @param title its title
 * @param heads heads of the columns, that of the labels first
 * @param lines its lines
 */
record Section(String name, String title, List<String> heads, List<Line> lines) {

	Section {
		heads = List.copyOf(heads);
		lines = List.copyOf(lines);
	}

	/**
	 * A line.
	 *
	 * @param label what it is about
	 * @param cells its figures
	 */
	record Line(String label, List<Cell> cells) {

		Line {
			cells = List.copyOf(cells);
		}

	}

}
