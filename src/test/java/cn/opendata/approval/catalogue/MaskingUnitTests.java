package cn.opendata.approval.catalogue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes out of a value under each masking that an entry may name.
 */
class MaskingUnitTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"',
			value = { "不提供,张三丰,***", "只保留姓氏,张三丰,张**", "保留前3位、后4位,13812345678,138****5678",
					"保留前6位,230102199001011234,230102************", "保留后4位,6222020012345678,************5678",
					"保留前3位、后4位,1381234,***", "重新编号,HH-00017,7", "按五年分组,1987,1985-1990", "按区间,3456000,3000000-4000000",
					"按区间,-12,-20--10", "按 500 元分组,1234.5,1000-1500", "四舍五入到百元,1251,1300", "四舍五入到 10,-14,-10",
					"少于十人的合并,7,<10", "少于五例隐去,5,5", "坐标降低精度,\"126.53496,45.80378\",\"126.53,45.80\"",
					"坐标降低精度,MULTIPOLYGON,***", "到年月,2024-03-18,2024-03", "到年份,2024年3月18日,2024", "到年月,2024,***",
					"到区县,松临市江北区和平路1号,松临市江北区", "到街道,松临市江北区和平街道1号,松临市江北区和平街道", "到区县,某处,***", "按区间,约三千,***" })
	void hidesWhatTheMethodSays(String method, String value, String masked) {
		assertThat(Masking.of(method).mask(value, 7)).isEqualTo(masked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "征得同意后提供", "500 米网格", "去除产能信息", "anything" })
	void methodsNobodyKnowsHideEverything(String method) {
		assertThat(Masking.of(method).mask("值", 1)).isEqualTo("***");
	}

	@Test
	void nothingStaysNothing() {
		assertThat(Masking.of("不提供").mask("", 1)).isEmpty();
	}

}
