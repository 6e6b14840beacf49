package cn.opendata.approval.catalogue;

import java.util.Map;

/**
 * How a table is to be read.
 *
 * @param charset encoding of the text; empty for a workbook
 * @param delimiter what separates the columns
 * @param columns which column (from 0) has which meaning
 * @param theme theme where the table gives none
 * @param cycle update cycle where the table gives none
 * @param opening opening class where no column gives it
 * @param provider department of rows whose provider is unknown or not given; may be empty
 * @param publish whether what is imported is published at once
 */
record ImportPlan(String charset, String delimiter, Map<ImportField, Integer> columns, Theme theme, UpdateCycle cycle,
		OpeningClass opening, String provider, boolean publish) {

	ImportPlan {
		columns = Map.copyOf(columns);
		provider = (provider != null) ? provider : "";
	}

	boolean workbook() {
		return this.charset.isEmpty();
	}

	ImportPlan with(Map<ImportField, Integer> others) {
		return new ImportPlan(this.charset, this.delimiter, others, this.theme, this.cycle, this.opening, this.provider,
				this.publish);
	}

}
