package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables as others make them: encodings, cells with lists, odd words.
 */
class ImportReadingUnitTests {

	private static final ClassPathResource REGISTER = new ClassPathResource("catalogue/taoyuan-datasets-2018.csv");

	private final ImportWords words;

	private final ItemList items;

	ImportReadingUnitTests() throws IOException {
		this.words = new ImportWords();
		this.items = new ItemList(this.words);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8,UTF-8", "GB18030,GB18030", "x-windows-950,Big5", "UTF-16,UTF-16" })
	void findsTheEncodingOfTheRegister(String charset, String found) throws IOException {
		String text = REGISTER.getContentAsString(StandardCharsets.UTF_8);
		byte[] bytes = text.getBytes(Charset.forName(charset));
		assertThat(TextDecoding.detect(bytes)).isEqualTo(found);
		assertThat(TextDecoding.decode(bytes, found)).isEqualTo(text);
	}

	@Test
	void findsTheEncodingOfSimplifiedText() throws IOException {
		String text = new ClassPathResource("data/demo/catalogue.csv").getContentAsString(StandardCharsets.UTF_8);
		assertThat(TextDecoding.detect(text.getBytes(Charset.forName("GB18030")))).isEqualTo("GB18030");
		assertThat(TextDecoding.detect("名称,数量\n企业名录,1\n".getBytes(Charset.forName("GB18030")))).isEqualTo("GB18030");
	}

	@Test
	void leavesOutTheByteOrderMark() {
		byte[] bytes = "\uFEFF数据名称,摘要".getBytes(StandardCharsets.UTF_8);
		assertThat(TextDecoding.decode(bytes, TextDecoding.detect(bytes))).isEqualTo("数据名称,摘要");
	}

	@Test
	void recognizesBothLayouts() throws IOException {
		ImportPlan plan = new ImportPlan("UTF-8", ",", java.util.Map.of(), Theme.OTHER, UpdateCycle.IRREGULAR, null, "",
				false);
		ImportTable register = ImportTable.read(REGISTER.getContentAsByteArray(), plan);
		assertThat(register.rows()).hasSize(1444);
		assertThat(this.words.recognize(register.header())).isEqualTo("register");
		assertThat(this.words.recognize(this.words.columns("template"))).isEqualTo("template");
		assertThat(this.words.columns(register.header(), "register")).containsKeys(ImportField.TITLE,
				ImportField.PROVIDER, ImportField.SOURCE_ID, ImportField.ITEMS, ImportField.CYCLE);
	}

	@ParameterizedTest
	@CsvSource({ "即時,REALTIME", "每週,WEEKLY", "每季,QUARTERLY", "年,YEARLY", "每年1次,YEARLY", "無,ONCE", "不定時,IRREGULAR",
			"每半年,HALF_YEARLY" })
	void knowsOddUpdateCycles(String word, UpdateCycle cycle) {
		assertThat(this.words.value(UpdateCycle.class, word)).contains(cycle);
	}

	@Test
	void readsThemesWithNumbers() {
		assertThat(this.words.value(Theme.class, "就醫 (57)")).contains(Theme.HEALTH);
		assertThat(this.words.value(Theme.class, "生态环境")).contains(Theme.ENVIRONMENT);
		assertThat(this.words.value(OpeningClass.class, "差不多开放")).isEmpty();
	}

	@Test
	void readsItemsWithExplanations() {
		assertThat(this.items.read("年別(年別)、地價稅(千元、含滯納金)、備註", OpeningClass.OPEN)).containsExactly(
				new DataItem("年別", "", "", "", "", OpeningClass.OPEN),
				new DataItem("地價稅", "", "千元、含滯納金", "", "", OpeningClass.OPEN),
				new DataItem("備註", "", "", "", "", OpeningClass.OPEN));
	}

	@Test
	void readsItemsOverSeveralLines() {
		assertThat(this.items.read("\"lat\":緯度\r\n\"englishtitle\":英文名稱\r\n ", OpeningClass.OPEN))
			.extracting(DataItem::name)
			.containsExactly("lat", "englishtitle");
	}

	@Test
	void readsItemsOfTheTemplate() {
		assertThat(this.items.read("姓名:字符型:申请人姓名:敏感:只保留姓氏:依法不予开放;月份:字符型", OpeningClass.ON_APPLICATION)).containsExactly(
				new DataItem("姓名", "字符型", "申请人姓名", "敏感", "只保留姓氏", OpeningClass.NOT_OPEN),
				new DataItem("月份", "字符型", "", "", "", OpeningClass.ON_APPLICATION));
	}

	@Test
	void findsTheDelimiter() {
		assertThat(ImportTable.delimiter("a;b;c\n1;2;3")).isEqualTo(";");
		assertThat(ImportTable.delimiter("a\tb\n1\t2")).isEqualTo("\t");
		assertThat(ImportTable.delimiter("a,\"b;c;d\"\n1,2")).isEqualTo(",");
	}

	@Test
	void brokenQuotesDoNotStopTheReading() {
		ImportPlan plan = new ImportPlan("UTF-8", ",", java.util.Map.of(), Theme.OTHER, UpdateCycle.IRREGULAR, null, "",
				false);
		ImportTable table = ImportTable.read("a,b\n\"x\"y,2\n3\n4,5,6\n".getBytes(StandardCharsets.UTF_8), plan);
		assertThat(table.rows()).isEqualTo(List.of(List.of("xy", "2"), List.of("3"), List.of("4", "5", "6")));
	}

}
