package cn.opendata.approval.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.catalogue.CatalogueEntry;
import cn.opendata.approval.catalogue.DataItem;
import cn.opendata.approval.catalogue.OpeningClass;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.request.SharingAsk.Type;
import cn.opendata.approval.request.SharingAsk.Wanted;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of what a requester types, however incomplete.
 */
class SharingDraftsUnitTests {

	private static final DepartmentId ASKING = new DepartmentId("asking");

	private static final CatalogueEntry POPULATION = entry("e-1", 1, SharingClass.CONDITIONAL, List.of("api"), "年份",
			"人口");

	private static final CatalogueEntry PRICES = entry("e-2", 1, SharingClass.CONDITIONAL, List.of("csv"), "月份");

	@Test
	void everyItemIsWantedToBeginWith() {
		CaseFile.Content draft = draft(POPULATION, PRICES);
		assertThat(draft.sharing().orElseThrow().entries()).extracting(Wanted::items)
			.containsExactly(List.of("年份", "人口"), List.of("月份"));
		assertThat(draft.dataName()).isEqualTo("目录e-1、目录e-2");
		assertThat(draft.items()).containsExactly("目录e-1/年份", "目录e-1/人口", "目录e-2/月份");
	}

	@Test
	void interfaceIsTheMethodWhereEveryEntryHasOne() {
		assertThat(ask(draft(POPULATION)).method()).isEqualTo(SharingMethod.INTERFACE);
		assertThat(ask(draft(POPULATION, PRICES)).method()).isEqualTo(SharingMethod.FILE);
	}

	@Test
	void whatWasNotSentStays() {
		CaseFile.Content first = SharingDrafts.merge(draft(POPULATION),
				Map.of("scope", List.of("业务处"), "until", List.of("2027-03-01"), "items.e-1", List.of("", "人口")));
		CaseFile.Content second = SharingDrafts.merge(first, Map.of("volume", List.of("一万条")));
		assertThat(ask(second).scope()).isEqualTo("业务处");
		assertThat(ask(second).until()).hasValueSatisfying((day) -> assertThat(day).hasToString("2027-03-01"));
		assertThat(ask(second).entries().get(0).items()).containsExactly("人口");
		assertThat(second.items()).containsExactly("人口");
		assertThat(ask(SharingDrafts.merge(second, Map.of("items.e-1", List.of("")))).entries().get(0).items())
			.isEmpty();
	}

	@Test
	void oddWordsLeaveChoicesAsTheyWere() {
		CaseFile.Content odd = SharingDrafts.merge(draft(POPULATION), Map.of("type", List.of("GIFT"), "method",
				List.of("PIGEON"), "until", List.of("soon"), "items", List.of("别的"), "dataName", List.of("别的")));
		assertThat(ask(odd).type()).isEqualTo(Type.ORDINARY);
		assertThat(ask(odd).method()).isEqualTo(SharingMethod.INTERFACE);
		assertThat(ask(odd).until()).isEmpty();
		assertThat(odd.dataName()).isEqualTo("目录e-1");
	}

	@Test
	void onlyWhatNamesALiveGrantRenewsOrChangesOne() {
		assertThat(ask(SharingDrafts.merge(draft(POPULATION), Map.of("type", List.of("RENEWAL")))).type())
			.isEqualTo(Type.ORDINARY);
		CaseFile.Content renewal = SharingDrafts.of(ASKING, Type.RENEWAL, List.of(POPULATION), Optional.of("g-1"));
		assertThat(ask(SharingDrafts.merge(renewal, Map.of("type", List.of("ORDINARY")))).type())
			.isEqualTo(Type.RENEWAL);
	}

	@Test
	void ticksOfEntriesThatStayAreKept() {
		CaseFile.Content ticked = SharingDrafts.merge(draft(POPULATION), Map.of("items.e-1", List.of("人口")));
		CaseFile.Content more = SharingDrafts.choose(ticked, List.of(POPULATION, PRICES));
		assertThat(ask(more).entries()).extracting(Wanted::items).containsExactly(List.of("人口"), List.of("月份"));
		assertThat(ask(SharingDrafts.choose(more, List.of(PRICES))).entries()).hasSize(1);
	}

	@Test
	void whatIsSentIsTheEntryAsItIsPublishedNow() {
		CatalogueEntry newer = entry("e-1", 2, SharingClass.UNCONDITIONAL, List.of("api"), "人口", "户数");
		Wanted sent = ask(SharingDrafts.settle(draft(POPULATION), List.of(newer))).entries().get(0);
		assertThat(sent.version()).isEqualTo(2);
		assertThat(sent.sharing()).isEqualTo(SharingClass.UNCONDITIONAL);
		assertThat(sent.items()).containsExactly("人口");
	}

	@Test
	void returnedDataIsSentWithoutConditions() {
		CaseFile.Content typed = SharingDrafts.merge(draft(POPULATION),
				Map.of("scope", List.of("业务处"), "safeguards", List.of("专人保管"), "type", List.of("RETURN")));
		CaseFile.Content sent = SharingDrafts.settle(typed, List.of(POPULATION));
		assertThat(ask(sent).scope()).isEmpty();
		assertThat(sent.safeguards()).isEmpty();
	}

	private static CaseFile.Content draft(CatalogueEntry... entries) {
		return SharingDrafts.of(ASKING, Type.ORDINARY, List.of(entries), Optional.empty());
	}

	private static SharingAsk ask(CaseFile.Content content) {
		return content.sharing().orElseThrow();
	}

	private static CatalogueEntry entry(String code, int version, SharingClass sharing, List<String> formats,
			String... items) {
		return new CatalogueEntry(new EntryCode(code), version, "目录" + code, new DepartmentId("provider"), "",
				"ENVIRONMENT", formats,
				List.of(items).stream().map((it) -> new DataItem(it, "", "", "", "", OpeningClass.OPEN)).toList(),
				sharing, OpeningClass.OPEN, "", "", Optional.empty());
	}

}
