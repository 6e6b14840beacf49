package cn.opendata.approval.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import cn.opendata.approval.organization.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The menu, read from {@code data/menu.csv}. An entry whose page no room serves is left
 * out, so that nothing leads nowhere.
 */
@Component
class Menu {

	private static final Logger logger = LoggerFactory.getLogger(Menu.class);

	private final ObjectProvider<RequestMappingHandlerMapping> pages;

	private volatile List<MenuEntry> entries;

	Menu(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
		this.pages = pages;
	}

	List<MenuEntry> of(Actor actor, MenuEntry.Place place) {
		return entries().stream().filter((entry) -> entry.place() == place && entry.shownTo(actor)).toList();
	}

	boolean leadsTo(Actor actor, String url) {
		return entries().stream().anyMatch((entry) -> entry.url().equals(url) && entry.shownTo(actor));
	}

	private List<MenuEntry> entries() {
		if (this.entries == null) {
			this.entries = read().stream().filter(this::served).toList();
		}
		return this.entries;
	}

	private boolean served(MenuEntry entry) {
		boolean served = this.pages.getObject()
			.getHandlerMethods()
			.keySet()
			.stream()
			.map(RequestMappingInfo::getDirectPaths)
			.anyMatch((paths) -> paths.contains(entry.url()));
		if (!served) {
			logger.info("No page at {}: left out of the menu", entry.url());
		}
		return served;
	}

	private static List<MenuEntry> read() {
		try (InputStream file = new ClassPathResource("data/menu.csv").getInputStream();
				CsvReader<NamedCsvRecord> lines = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return lines.stream().map(Menu::entry).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException("The menu cannot be read", ex);
		}
	}

	private static MenuEntry entry(NamedCsvRecord line) {
		return new MenuEntry(line.getField("key"), line.getField("url"),
				MenuEntry.Place.valueOf(line.getField("place")), Set.of(line.getField("roles").split("\\|")));
	}

}
