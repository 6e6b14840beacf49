package cn.opendata.approval.letters;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShortNamesUnitTests {

	private final ShortNames names = new ShortNames();

	@ParameterizedTest
	@CsvSource({ "黑龙江省统计局,黑统", "龙江省统计局,龙统", "松临市市场监督管理局,松市", "青禾县农业农村局,青农", "黑龙江省哈尔滨市交通运输局,哈交", "城市管理局,城",
			"内蒙古自治区教育厅,内教" })
	void oneCharacterForTheRegionOneForTheOffice(String department, String expected) {
		assertThat(this.names.of(department)).isEqualTo(expected);
	}

}
