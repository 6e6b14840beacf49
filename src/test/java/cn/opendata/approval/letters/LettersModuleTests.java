package cn.opendata.approval.letters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import cn.opendata.approval.TestDatabase;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.Applicant;
import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Extension;
import cn.opendata.approval.request.Extensions;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.shared.EntryCode;
import java.time.LocalDate;
import cn.opendata.approval.request.Decision;
import cn.opendata.approval.request.ItemDecision;
import cn.opendata.approval.request.ItemDecision.Treatment;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.NeedKind;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.Refusal;
import cn.opendata.approval.request.RefusalGround;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.RequestEvent.Type;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.request.SupplementNotice;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

@Tag("database")
class LettersModuleTests {

	private static final RequestId CASE = new RequestId("r-1");

	private static final DepartmentId STATISTICS = new DepartmentId("hlj-tj");

	private static final PersonId APPLICANT = new PersonId("a-1");

	private static final Instant RECEIVED = Instant.parse("2026-02-04T01:30:00Z");

	private static final Instant AT = Instant.parse("2026-02-24T01:30:00Z");

	private static final LegalBasis BASIS = new LegalBasis("", "《中华人民共和国个人信息保护法》", "第十三条");

	private final CaseFiles cases = Mockito.mock(CaseFiles.class);

	private final Organizations organizations = Mockito.mock(Organizations.class);

	private final Extensions extensions = Mockito.mock(Extensions.class);

	private Kind kind = Kind.OPEN;

	private final Clocks clocks = Mockito.mock(Clocks.class);

	private final KeptFiles files = new KeptFiles();

	private final StoredLetters letters;

	private final DepartmentTexts texts;

	private final LetterListener listener;

	LettersModuleTests() {
		DataSource dataSource = TestDatabase.tables("common/V120__letters_letter");
		JdbcClient jdbc = JdbcClient.create(dataSource);
		ResourceBundleMessageSource messages = messages();
		LetterWriter writer = new LetterWriter(messages, new ChineseDates(messages), new ReasonsGiven(messages));
		this.texts = new DepartmentTexts(jdbc, new ShortNames(), messages);
		this.letters = new StoredLetters(jdbc, new LetterNumbers(jdbc, messages), writer,
				new LetterPdf(new PdfDocuments(messages)), this.files);
		this.listener = new LetterListener(this.cases, this.extensions, this.clocks, this.organizations, this.texts,
				this.letters);
		given(this.organizations.department(STATISTICS)).willReturn(Optional
			.of(new Department(STATISTICS, "黑龙江省统计局", "", Level.PROVINCE, "230000", Optional.empty(), false, true)));
		given(this.clocks.running(any(), any())).willReturn(Optional.empty());
		applicantReads(Locale.SIMPLIFIED_CHINESE);
	}

	@ParameterizedTest
	@EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_ACCEPTED")
	void letterOfEveryOutcomeGivesReasonAndRemedies(Outcome outcome) {
		String text = issued(Type.DECIDED, Map.of("outcome", outcome.name()), decision(outcome));
		assertThat(text).contains("黑统开告〔2026〕1号", "张晓明：", "KF-2026-000123", "行政复议", "六十日", "六个月", "二〇二六年二月二十四日",
				"黑龙江省统计局");
		if (outcome.withholds()) {
			assertThat(text).contains("个人隐私、个人信息", "《中华人民共和国个人信息保护法》第十三条");
		}
		if (outcome != Outcome.AGREED && outcome != Outcome.PARTLY) {
			assertThat(text).contains("涉及自然人的联系方式");
		}
		assertThat(text.contains("数据利用协议")).isEqualTo(outcome.opens());
	}

	@Test
	void partlyTellsOfEveryItem() {
		String text = issued(Type.DECIDED, Map.of(), decision(Outcome.PARTLY));
		assertThat(text).contains("部分开放数据答复书", "企业名称", "注册地址", "联系电话", "开放", "脱敏后开放", "不予开放", "仅用于统计研究");
	}

	@Test
	void declinedRequestIsToldGroundReasonBasisAndRemedies() {
		String text = issued(Type.NOT_ACCEPTED, Map.of(), decision(Outcome.NOT_ACCEPTED));
		assertThat(text).contains("不予受理告知书", "个人隐私、个人信息", "涉及自然人的联系方式", "《中华人民共和国个人信息保护法》第十三条", "行政复议");
	}

	@Test
	void supplementTellsEverythingAtOnceWithTheLastDay() {
		given(this.cases.supplement(CASE)).willReturn(Optional
			.of(new SupplementNotice(List.of("数据时间范围", "法定代表人授权书"), 10, AT, Optional.empty(), Optional.empty())));
		String text = issued(Type.SUPPLEMENT_ASKED, Map.of("due", "2026-03-10"), null);
		assertThat(text).contains("补正通知书", "（一）数据时间范围", "（二）法定代表人授权书", "2026年3月10日", "视为放弃");
	}

	@Test
	void acceptanceNamesTheDay() {
		assertThat(issued(Type.ACCEPTED, Map.of("deemed", "false", "due", "2026-03-06"), null)).contains("受理通知书",
				"决定予以受理", "2026年3月6日");
	}

	@Test
	void deemedAcceptanceSaysSo() {
		assertThat(issued(Type.ACCEPTED, Map.of("deemed", "true"), null)).contains("视为受理", "2026年2月4日");
	}

	@Test
	void extensionAndAbandonmentAreTold() {
		assertThat(issued(Type.EXTENDED, Map.of("due", "2026-03-20", "reason", "数据量大"), null)).contains("延长办理期限告知书",
				"2026年3月20日", "数据量大");
		assertThat(issued(Type.ABANDONED, Map.of(), null)).contains("视为放弃", "重新提出申请");
	}

	@ParameterizedTest
	@EnumSource(value = Outcome.class, names = { "AGREED", "PARTLY", "MASKED", "REFUSED" })
	void departmentIsAnsweredWithoutTheWordsOfACitizen(Outcome outcome) {
		this.kind = Kind.SHARE;
		String text = issued(Type.DECIDED, Map.of(), decision(outcome));
		assertThat(text).contains("政务数据共享答复函", "黑统享函〔2026〕1号", "松临市卫生健康委员会：", "贵单位", "协商", "第二十八条")
			.doesNotContain("行政复议", "开放", "受理", "申请人", "您");
		if (outcome.withholds()) {
			assertThat(text).contains("涉及自然人的联系方式", "《中华人民共和国个人信息保护法》第十三条");
		}
		if (outcome.opens()) {
			assertThat(text).contains("二十个工作日", "服务接口", "2027年6月30日");
		}
	}

	@Test
	void departmentIsToldWhatIsMissingAndOfAnExtension() {
		this.kind = Kind.SHARE;
		given(this.cases.supplement(CASE)).willReturn(
				Optional.of(new SupplementNotice(List.of("使用依据的条款"), 10, AT, Optional.empty(), Optional.empty())));
		assertThat(issued(Type.SUPPLEMENT_ASKED, Map.of("due", "2026-03-10"), null)).contains("补正告知函", "（一）使用依据的条款",
				"2026年3月10日", "《政务数据共享条例》");
		given(this.extensions.of(CASE))
			.willReturn(Optional.of(new Extension(10, "需逐项核对涉密情况", AT, Optional.empty(), "")));
		assertThat(issued(Type.EXTENDED, Map.of("due", "2026-03-20", "days", "10"), null)).contains("延期答复告知函",
				"2026年3月20日", "需逐项核对涉密情况", "同级政务数据共享主管部门");
	}

	@Test
	void departmentGetsNoLetterOfAcceptance() {
		this.kind = Kind.SHARE;
		this.listener.on(event(Type.ACCEPTED, Map.of()));
		assertThat(this.letters.of(CASE)).isEmpty();
	}

	@Test
	void otherEventsIssueNoLetter() {
		for (Type type : Type.values()) {
			if (!Set
				.of(Type.ACCEPTED, Type.SUPPLEMENT_ASKED, Type.NOT_ACCEPTED, Type.DECIDED, Type.EXTENDED,
						Type.ABANDONED)
				.contains(type)) {
				this.listener.on(event(type, Map.of()));
			}
		}
		assertThat(this.letters.of(CASE)).isEmpty();
	}

	@Test
	void numbersRunWithinTheDepartmentsYear() {
		issued(Type.ACCEPTED, Map.of(), null);
		issued(Type.EXTENDED, Map.of(), null);
		assertThat(this.letters.of(CASE)).extracting((letter) -> letter.text().number())
			.containsExactly("黑统开告〔2026〕1号", "黑统开告〔2026〕2号");
	}

	@Test
	void departmentWritesItsOwnWords() {
		this.texts.keep(STATISTICS, new DepartmentTexts.Texts("龙统", "可以向黑龙江省人民政府申请行政复议。"));
		assertThat(issued(Type.DECIDED, Map.of(), decision(Outcome.REFUSED))).contains("龙统开告〔2026〕1号",
				"可以向黑龙江省人民政府申请行政复议");
	}

	@Test
	void lettersStayAsTheyWereIssued() {
		issued(Type.DECIDED, Map.of(), decision(Outcome.REFUSED));
		this.texts.keep(STATISTICS, new DepartmentTexts.Texts("龙统", "另一段救济告知。"));
		assertThat(this.letters.of(CASE).get(0).text().closing()).noneMatch((one) -> one.contains("另一段"));
	}

	@Test
	void renderingTwiceMakesOneFile() {
		issued(Type.ACCEPTED, Map.of(), null);
		this.letters.render(CASE);
		this.letters.render(CASE);
		assertThat(this.files.kept).hasSize(1);
	}

	@Test
	void englishReaderGetsACoverBeforeTheChineseLetter() {
		applicantReads(Locale.ENGLISH);
		String text = issued(Type.DECIDED, Map.of(), decision(Outcome.REFUSED));
		assertThat(text).contains("What this letter says", "only the Chinese text counts", "will not be opened",
				"不予开放数据答复书");
	}

	@Test
	void panelListsTheLetters() {
		issued(Type.ACCEPTED, Map.of(), null);
		LetterPanel panel = new LetterPanel(this.letters, messages());
		Map<String, Object> model = panel.model(Actor.visitor(Locale.SIMPLIFIED_CHINESE), file(null)).orElseThrow();
		assertThat(model.get("letters")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
			.singleElement()
			.hasFieldOrPropertyWithValue("title", "数据开放申请受理通知书")
			.hasFieldOrPropertyWithValue("letterNumber", "黑统开告〔2026〕1号");
	}

	private String issued(Type type, Map<String, String> facts, Decision decision) {
		given(this.cases.get(CASE)).willReturn(file(decision));
		this.listener.on(event(type, facts));
		List<Letter> all = this.letters.of(CASE);
		Letter letter = all.stream().filter((one) -> one.file().isEmpty()).findFirst().orElseThrow();
		this.letters.render(CASE);
		byte[] pdf = this.files.kept.get(this.letters.letter(CASE, letter.id()).orElseThrow().file().orElseThrow());
		keepForLooking(type + ((decision != null) ? "-" + decision.outcome() : ""), pdf);
		return text(pdf);
	}

	private static String text(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			String text = new PDFTextStripper().getText(document);
			return text + text.replaceAll("\\s+", "");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void keepForLooking(String name, byte[] pdf) {
		try {
			Path folder = java.nio.file.Files.createDirectories(Path.of("target", "letters"));
			java.nio.file.Files.write(folder.resolve(name + ".pdf"), pdf);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void applicantReads(Locale locale) {
		given(this.organizations.person(APPLICANT)).willReturn(
				Optional.of(new Person(APPLICANT, "张晓明", "", locale, Optional.empty(), Set.of(Role.APPLICANT))));
	}

	private RequestEvent event(Type type, Map<String, String> facts) {
		return new RequestEvent(type, CASE, this.kind, "KF-2026-000123", "企业名录", Status.ANSWERED, APPLICANT,
				Optional.of(STATISTICS), Optional.empty(), AT, facts);
	}

	private static Decision decision(Outcome outcome) {
		Refusal refusal = new Refusal(RefusalGround.PRIVACY, "涉及自然人的联系方式，公开后会对其权益造成损害", BASIS);
		boolean whole = outcome == Outcome.REFUSED || outcome == Outcome.NOT_ACCEPTED;
		List<ItemDecision> items = (outcome != Outcome.PARTLY) ? List.of()
				: List.of(new ItemDecision("企业名称", Treatment.OPENED, Optional.empty()),
						new ItemDecision("注册地址", Treatment.MASKED, Optional.empty()),
						new ItemDecision("联系电话", Treatment.WITHHELD, Optional.of(refusal)));
		return new Decision(outcome,
				(outcome == Outcome.AGREED || outcome == Outcome.PARTLY) ? "" : "涉及自然人的联系方式，公开后会对其权益造成损害。",
				whole ? Optional.of(RefusalGround.PRIVACY) : Optional.empty(),
				(outcome == Outcome.AGREED || outcome == Outcome.MASKED) ? Optional.empty() : Optional.of(BASIS),
				outcome.opens() ? "仅用于统计研究，不得用于识别特定自然人" : "", items, new PersonId("head"), AT);
	}

	private CaseFile file(Decision decision) {
		if (this.kind == Kind.SHARE) {
			return shared(decision);
		}
		return new CaseFile(CASE, "KF-2026-000123", Kind.OPEN, Status.ANSWERED, Optional.of(STATISTICS),
				new Applicant(APPLICANT, ApplicantType.CITIZEN, "张晓明", "ID_CARD", "", "", "", "", ""),
				new CaseFile.Content(Optional.empty(), "规模以上工业企业名录（2024—2025年）", NeedKind.NEW, "", List.of(), "", "",
						"", "", List.of(), "", "", "", "", false, "", "", "", ""),
				1, Optional.of(RECEIVED), Optional.of(RECEIVED.plusSeconds(86400)), Optional.ofNullable(decision), 1);
	}

	private static CaseFile shared(Decision decision) {
		SharingAsk ask = new SharingAsk(SharingAsk.Type.ORDINARY, new DepartmentId("sl-wj"), "《办法》", "第三条", "本委",
				SharingMethod.INTERFACE, Optional.of(LocalDate.of(2027, 6, 30)), "",
				List.of(new SharingAsk.Wanted(new EntryCode("e-1"), "住院病案统计", 1, SharingClass.CONDITIONAL,
						List.of("企业名称", "注册地址", "联系电话"))),
				"", Optional.empty());
		return new CaseFile(CASE, "GX-2026-000001", Kind.SHARE, Status.ANSWERED, Optional.of(STATISTICS),
				new Applicant(APPLICANT, ApplicantType.DEPARTMENT, "松临市卫生健康委员会", "CREDIT_CODE", "", "", "", "", ""),
				new CaseFile.Content(Optional.of(new EntryCode("e-1")), "住院病案统计", NeedKind.CATALOGUED, "", List.of(),
						"", "", "", "", List.of(), "", "", "", "", false, "", "", "", "", Optional.of(ask)),
				1, Optional.of(RECEIVED), Optional.of(RECEIVED.plusSeconds(86400)), Optional.ofNullable(decision), 1);
	}

	private static ResourceBundleMessageSource messages() {
		StaticMessageSource names = new StaticMessageSource();
		names.addMessage("RefusalGround.PRIVACY", Locale.SIMPLIFIED_CHINESE, "个人隐私、个人信息");
		names.addMessage("SharingMethod.INTERFACE", Locale.SIMPLIFIED_CHINESE, "服务接口");
		names.addMessage("Treatment.SHARE.OPENED", Locale.SIMPLIFIED_CHINESE, "共享");
		names.addMessage("Treatment.SHARE.MASKED", Locale.SIMPLIFIED_CHINESE, "脱敏后共享");
		names.addMessage("Treatment.SHARE.WITHHELD", Locale.SIMPLIFIED_CHINESE, "不予共享");
		names.addMessage("RefusalGround.PRIVACY", Locale.ENGLISH, "privacy or personal data");
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setParentMessageSource(names);
		messages.setBasenames("messages/letters");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

	/** Keeps files in memory. */
	private static final class KeptFiles implements Files {

		private final Map<FileId, byte[]> kept = new HashMap<>();

		private final List<StoredFile> stored = new ArrayList<>();

		@Override
		public StoredFile store(String name, java.io.InputStream content) {
			throw new UnsupportedOperationException();
		}

		@Override
		public StoredFile keep(String name, String type, byte[] content) {
			FileId id = new FileId(UUID.randomUUID().toString());
			this.kept.put(id, content);
			StoredFile file = new StoredFile(id, name, type, content.length, "", AT);
			this.stored.add(file);
			return file;
		}

		@Override
		public Optional<StoredFile> file(FileId id) {
			return this.stored.stream().filter((file) -> file.id().equals(id)).findFirst();
		}

		@Override
		public java.io.InputStream open(FileId id) {
			return new java.io.ByteArrayInputStream(this.kept.get(id));
		}

	}

}
