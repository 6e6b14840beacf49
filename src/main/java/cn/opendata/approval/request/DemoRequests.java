package cn.opendata.approval.request;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import cn.opendata.approval.calendar.BusinessTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills the demo with cases on their way, through the doors that people use: time begins
 * some weeks back and catches up day by day. Does nothing once there is a case.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "approval.demo.cases", matchIfMissing = true)
@Order(30)
class DemoRequests implements ApplicationRunner {

	private final JdbcClient jdbc;

	private final BusinessTime time;

	private final DemoActs acts;

	DemoRequests(JdbcClient jdbc, BusinessTime time, DemoActs acts) {
		this.jdbc = jdbc;
		this.time = time;
		this.acts = acts;
	}

	@Override
	public void run(ApplicationArguments args) throws IOException {
		boolean begun = this.jdbc.sql("SELECT COUNT(*) FROM request_case").query(Integer.class).single() > 0;
		if (begun || !this.time.movable() || !this.time.offset().isZero()) {
			return;
		}
		TreeMap<Integer, List<Act>> days = read();
		int back = days.firstKey();
		this.time.back(Duration.ofDays(back));
		for (Map.Entry<Integer, List<Act>> day : days.entrySet()) {
			back = catchUp(back, day.getKey());
			day.getValue().forEach((act) -> this.acts.act(act.of(), act.what()));
		}
		catchUp(back, 0);
	}

	private int catchUp(int back, int day) {
		if (back > day) {
			this.time.forward(Duration.ofDays(back - day));
		}
		return day;
	}

	/** Acts by how many days back they lie, the farthest first. */
	private static TreeMap<Integer, List<Act>> read() throws IOException {
		TreeMap<Integer, List<Act>> days = new TreeMap<>(Comparator.reverseOrder());
		try (InputStream file = new ClassPathResource("data/demo/requests.json").getInputStream()) {
			for (JsonNode told : new ObjectMapper().readTree(file)) {
				DemoStory story = new DemoStory(told);
				told.get("acts")
					.forEach((act) -> days.computeIfAbsent(act.get(0).asInt(), (day) -> new ArrayList<>())
						.add(new Act(story, act)));
			}
		}
		return days;
	}

	private record Act(DemoStory of, JsonNode what) {
	}

}
