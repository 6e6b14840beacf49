package cn.opendata.approval.request;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import cn.opendata.approval.shared.HomePart;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the requests show on the front page: this year's figures and the newest lines of
 * the public log.
 */
@Configuration(proxyBeanMethods = false)
class RequestHome {

	private static final int NEWEST = 6;

	@Bean
	HomePart requestCount(RequestFigures figures) {
		return new Part(HomePart.Place.FIGURE, 20, "request/home :: count",
				() -> Map.of("figures", figures.thisYear()));
	}

	@Bean
	HomePart requestMedian(RequestFigures figures) {
		return new Part(HomePart.Place.FIGURE, 30, "request/home :: median",
				() -> Map.of("figures", figures.thisYear()));
	}

	@Bean
	HomePart requestInTime(RequestFigures figures) {
		return new Part(HomePart.Place.FIGURE, 40, "request/home :: inTime",
				() -> Map.of("figures", figures.thisYear()));
	}

	@Bean
	HomePart requestNewest(CaseLists lists, CaseRows rows) {
		return new Part(HomePart.Place.LIST, 20, "request/home :: newest", () -> Map.of("cases",
				lists.log(new CaseLists.Filter(null, null, null), null, NEWEST).map(rows::plain).items()));
	}

	private record Part(Place place, int order, String fragment,
			Supplier<Map<String, Object>> facts) implements HomePart {

		@Override
		public Map<String, Object> model(Locale locale) {
			return this.facts.get();
		}

	}

}
