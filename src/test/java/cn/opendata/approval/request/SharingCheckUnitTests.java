package cn.opendata.approval.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.CatalogueEntry;
import cn.opendata.approval.catalogue.DataItem;
import cn.opendata.approval.catalogue.OpeningClass;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.SharingAsk.Type;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Each rule that keeps a sharing request from being sent.
 */
class SharingCheckUnitTests {

	private static final DepartmentId ASKING = new DepartmentId("asking");

	private static final DepartmentId PROVIDER = new DepartmentId("provider");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final Map<String, List<String>> TYPED = Map.of("basisDocument", List.of("《办法》"), "scenario",
			List.of("用于核验补贴对象"), "scope", List.of("业务处"), "safeguards", List.of("专人专机保存"), "until",
			List.of("2027-03-01"));

	private final Catalogue catalogue = mock(Catalogue.class);

	private final Organizations organizations = mock(Organizations.class);

	private final SharingCheck check = new SharingCheck(this.catalogue, this.organizations,
			Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), Times.ZONE));

	private final CatalogueEntry conditional = entry("c-1", 1, PROVIDER, SharingClass.CONDITIONAL);

	@Test
	void completeRequestLacksNothing() {
		assertThat(faults(Type.ORDINARY, TYPED, this.conditional)).isEmpty();
	}

	@Test
	void everythingMissingIsSaidAtOnce() {
		assertThat(faults(Type.ORDINARY, Map.of("contact", List.of("")))).containsExactlyInAnyOrder("entries",
				"basisDocument", "scenario", "scope");
	}

	@Test
	void conditionalEntriesAskForSafeguardsAndAnEnd() {
		assertThat(faults(Type.ORDINARY, without("safeguards", "until"), this.conditional))
			.containsExactlyInAnyOrder("safeguards", "until");
		assertThat(faults(Type.ORDINARY, without("safeguards", "until"),
				entry("u-1", 1, PROVIDER, SharingClass.UNCONDITIONAL)))
			.isEmpty();
	}

	@Test
	void endLiesAheadAndNotTooFar() {
		assertThat(faults(Type.ORDINARY, with("until", TODAY.toString()), this.conditional)).containsExactly("until");
		assertThat(faults(Type.ORDINARY, with("until", TODAY.plusYears(5).toString()), this.conditional)).isEmpty();
		assertThat(faults(Type.ORDINARY, with("until", TODAY.plusYears(5).plusDays(1).toString()), this.conditional))
			.containsExactly("until");
	}

	@Test
	void allEntriesBelongToOneProvider() {
		assertThat(faults(Type.ORDINARY, TYPED, this.conditional,
				entry("c-2", 1, new DepartmentId("other"), SharingClass.CONDITIONAL)))
			.containsExactly("entries");
	}

	@Test
	void nobodyAsksTheOwnDepartment() {
		assertThat(faults(Type.ORDINARY, TYPED, entry("c-1", 1, ASKING, SharingClass.CONDITIONAL)))
			.containsExactly("entries");
	}

	@Test
	void classesAreNotMixed() {
		assertThat(
				faults(Type.ORDINARY, TYPED, this.conditional, entry("u-1", 1, PROVIDER, SharingClass.UNCONDITIONAL)))
			.containsExactly("entries");
	}

	@Test
	void whatIsNotSharedOnlyThePlatformOfficeAsksForWithAReason() {
		CatalogueEntry secret = entry("n-1", 1, PROVIDER, SharingClass.NOT_SHARED);
		asking(false);
		assertThat(faults(Type.ORDINARY, TYPED, secret)).containsExactly("entries");
		asking(true);
		assertThat(faults(Type.ORDINARY, TYPED, secret)).containsExactly("exception");
		assertThat(faults(Type.ORDINARY, with("exception", "应急处置需要"), secret)).isEmpty();
	}

	@Test
	void atLeastOneItemOfEachEntryIsWanted() {
		assertThat(faults(Type.ORDINARY, with("items.c-1", ""), this.conditional)).containsExactly("items.c-1");
	}

	@Test
	void onlyItemsOfTheEntryAreWanted() {
		assertThat(faults(Type.ORDINARY, with("items.c-1", "身份证号"), this.conditional)).containsExactly("items.c-1");
	}

	@Test
	void returnedDataCarriesNoConditionsOfItsOwn() {
		given(this.organizations.supervises(PROVIDER, ASKING)).willReturn(true);
		assertThat(faults(Type.RETURN, without("scope", "safeguards"), this.conditional)).isEmpty();
	}

	@Test
	void dataIsReturnedFromAboveOnly() {
		assertThat(faults(Type.RETURN, TYPED, this.conditional)).containsExactly("type");
		given(this.organizations.supervises(any(), any())).willReturn(true);
		assertThat(faults(Type.RETURN, TYPED, this.conditional)).containsExactly("type");
	}

	@Test
	void entryThatWasTakenDownIsNotAskedFor() {
		CaseFile.Content content = content(Type.ORDINARY, TYPED, this.conditional);
		given(this.catalogue.published(this.conditional.code())).willReturn(Optional.empty());
		assertThat(fields(this.check.of(content, requester("张经办", "0451-1234567"), false))).containsExactly("entries");
	}

	@Test
	void supplementKeepsTheRulesOfTheRequest() {
		CaseFile.Content content = content(Type.ORDINARY, TYPED, this.conditional);
		given(this.catalogue.published(this.conditional.code()))
			.willReturn(Optional.of(entry("c-1", 2, PROVIDER, SharingClass.NOT_SHARED)));
		given(this.catalogue.published(this.conditional.code(), 1)).willReturn(Optional.of(this.conditional));
		assertThat(this.check.of(content, requester("张经办", "0451-1234567"), true)).isEmpty();
		assertThat(this.check.of(content, requester("张经办", "0451-1234567"), false)).isNotEmpty();
	}

	@Test
	void somebodyCanBeReached() {
		assertThat(fields(this.check.of(content(Type.ORDINARY, TYPED, this.conditional), requester("", ""), false)))
			.containsExactlyInAnyOrder("contact", "phone");
	}

	@Test
	void nothingIsTooLong() {
		assertThat(faults(Type.ORDINARY, with("scope", "长".repeat(501)), this.conditional)).containsExactly("scope");
		assertThat(faults(Type.ORDINARY, with("volume", "长".repeat(201)), this.conditional)).containsExactly("volume");
	}

	private void asking(boolean office) {
		given(this.organizations.department(ASKING)).willReturn(
				Optional.of(new Department(ASKING, "需求方", "", Level.CITY, "230100", Optional.empty(), office, true)));
	}

	private List<String> faults(Type type, Map<String, List<String>> typed, CatalogueEntry... entries) {
		return fields(this.check.of(content(type, typed, entries), requester("张经办", "0451-1234567"), false));
	}

	private CaseFile.Content content(Type type, Map<String, List<String>> typed, CatalogueEntry... entries) {
		for (CatalogueEntry entry : entries) {
			given(this.catalogue.published(entry.code())).willReturn(Optional.of(entry));
		}
		return SharingDrafts.merge(SharingDrafts.of(ASKING, type, List.of(entries), Optional.empty()), typed);
	}

	private static List<String> fields(List<Violation> wrong) {
		return wrong.stream().map(Violation::field).toList();
	}

	private static Map<String, List<String>> with(String field, String typed) {
		return Stream.concat(without(field).entrySet().stream(), Stream.of(Map.entry(field, List.of(typed))))
			.collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Map<String, List<String>> without(String... fields) {
		return TYPED.entrySet()
			.stream()
			.filter((one) -> !List.of(fields).contains(one.getKey()))
			.collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Applicant requester(String contact, String phone) {
		return new Applicant(new PersonId("p"), ApplicantType.DEPARTMENT, "需求方", "CREDIT_CODE", "", contact, phone, "",
				"");
	}

	private static CatalogueEntry entry(String code, int version, DepartmentId provider, SharingClass sharing) {
		return new CatalogueEntry(new EntryCode(code), version, "目录" + code, provider, "", "ENVIRONMENT",
				List.of("csv"),
				List.of(new DataItem("名称", "", "", "", "", OpeningClass.OPEN),
						new DataItem("数值", "", "", "", "", OpeningClass.OPEN)),
				sharing, OpeningClass.OPEN, "", "", Optional.empty());
	}

}
