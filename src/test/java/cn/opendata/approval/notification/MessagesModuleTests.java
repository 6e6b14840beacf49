package cn.opendata.approval.notification;

import java.util.Locale;

import cn.opendata.approval.notification.Saying.Word;
import cn.opendata.approval.shared.PersonId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("database")
class MessagesModuleTests {

	private static final PersonId READER = new PersonId("clerk-1");

	private final HouseOfTests house = new HouseOfTests();

	@Test
	void bellCountsUpToAHundred() {
		tell(120);
		assertThat(this.house.messages.unread(READER)).isEqualTo(100);
	}

	@Test
	void listGoesOnPageByPage() {
		tell(40);
		var first = this.house.messages.page(READER, false, "");
		var second = this.house.messages.page(READER, false, first.next());
		assertThat(first.items()).hasSize(30);
		assertThat(second.items()).hasSize(10);
		assertThat(second.next()).isNull();
	}

	@Test
	void readingOneAnswersItsLinkAndLowersTheBell() {
		tell(2);
		String id = this.house.messages.page(READER, true, "").items().get(0).id();
		assertThat(this.house.messages.read(READER, id)).contains("/tasks/t-1");
		assertThat(this.house.messages.unread(READER)).isEqualTo(1);
	}

	@Test
	void nobodyReadsTheMessagesOfOthers() {
		tell(1);
		String id = this.house.messages.page(READER, true, "").items().get(0).id();
		assertThat(this.house.messages.read(new PersonId("clerk-2"), id)).isEmpty();
		assertThat(this.house.messages.unread(READER)).isEqualTo(1);
	}

	@Test
	void readingAllEmptiesTheBell() {
		tell(3);
		this.house.messages.readAll(READER);
		assertThat(this.house.messages.unread(READER)).isZero();
	}

	@Test
	void messageIsReadInTheLanguageOfTheDay() {
		tell(1);
		Saying saying = this.house.messages.page(READER, false, "").items().get(0).saying();
		assertThat(this.house.wording.subject(saying, Locale.SIMPLIFIED_CHINESE)).startsWith("待办任务：KF-2026-000123");
		assertThat(this.house.wording.subject(saying, Locale.ENGLISH)).startsWith("Task: KF-2026-000123");
	}

	private void tell(int times) {
		for (int i = 0; i < times; i++) {
			this.house.messages.add(READER, new Saying("notification.task.CREATED", Word.plain("KF-2026-000123"),
					Word.plain("企业名录"), Word.key("step.examine-application")), "/tasks/t-1");
		}
	}

}
