package cn.opendata.approval.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;

import cn.opendata.approval.shared.Times;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 无条件共享 is granted without a person, 不予共享 cannot be asked for.
 */
@BrowserTest
class SharedAtOnceJourneyTests {

	@Test
	void whatHasNoConditionsIsThereAtOnceAndWhatIsNotSharedSaysWhy(Browser asking, @Autowired Clock clock)
			throws IOException {
		Asking requester = Asking.signsIn(asking, "hlj-hb").finds("经济普查单位名录原始登记数据");
		Page page = asking.page();
		assertThat(page.locator(".catalogue-act")).containsText("不予共享");
		assertThat(page.locator(".catalogue-act")).containsText("《中华人民共和国统计法》");
		assertThat(page.locator(".catalogue-act")).containsText("第二十五条");
		assertThat(page.locator(".catalogue-act a")).hasCount(0);
		asking.look("shared-entry-closed");

		requester.finds("全省分市县常住人口数").begins().wants(List.of("年份", "地区", "常住人口"));
		assertThat(page.locator("main")).containsText("无条件共享，提交后系统自动授权");
		String number = requester.tells("FILE", Times.day(clock.instant()).plusDays(90)).submits();
		requester.officer().sees(number, "已提供").isTold("已自动授权", number).seesGrant(number, "使用中");
		byte[] file = Files.readAllBytes(
				page.waitForDownload(() -> page.locator("main .entries a[href*='/files/']").first().click()).path());
		assertThat(file.length).isPositive();
		asking.open("/cases/grants?side=used");
		assertThat(page.locator("tr:has-text('" + number + "')")).containsText("使用中");
		asking.look("sharing-grants-used");
		asking.open("/cases/sharing");
		assertThat(page.locator("tr:has-text('" + number + "')")).containsText("已提供");
		asking.look("sharing-list");
		asking.open("/cases/catalogue?q=统计");
		asking.look("shared-catalogue");
	}

}
