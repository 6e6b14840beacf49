package cn.opendata.approval.organization;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Numbers by which the state knows people and organizations (GB 11643, GB 32100).
 */
class PersonalNumberUnitTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 2, 24);

	@Test
	void takesTheExampleOfTheStandardForIdentityCards() {
		// GB 11643-1999, annex: 11010519491231002X
		assertThat(PersonalNumber.of(IdType.ID_CARD, "11010519491231002x", TODAY)).get()
			.extracting(PersonalNumber::number)
			.isEqualTo("11010519491231002X");
	}

	@ParameterizedTest
	@ValueSource(strings = { "91350100M000100Y43", "91110000600037341L", "9135 0100-M000 100Y43" })
	void takesCreditCodesThatAreInUse(String code) {
		assertThat(PersonalNumber.of(IdType.CREDIT_CODE, code, TODAY)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "110105194912310021", "11010519491231002", "1101051949123100 2 1", "", "十一",
			"440524188001010014", "110105194902310027" })
	void refusesIdentityCardsThatCannotBe(String number) {
		assertThat(PersonalNumber.of(IdType.ID_CARD, number, TODAY)).isEmpty();
	}

	@Test
	void refusesADayThatDoesNotExistThoughTheCheckFits() {
		String first17 = "11010519490231002";
		String number = first17 + PersonalNumber.check(IdType.ID_CARD, first17);
		assertThat(PersonalNumber.of(IdType.ID_CARD, number, TODAY)).isEmpty();
	}

	@Test
	void refusesABirthThatIsStillToCome() {
		String first17 = "11010520260225002";
		String number = first17 + PersonalNumber.check(IdType.ID_CARD, first17);
		assertThat(PersonalNumber.of(IdType.ID_CARD, number, TODAY)).isEmpty();
		assertThat(PersonalNumber.of(IdType.ID_CARD, number, TODAY.plusDays(1))).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "91350100M000100Y44", "91350100I000100Y43", "9135010OM000100Y43", "91350100M000100Y4",
			"91350100M000100Y433" })
	void refusesCreditCodesThatCannotBe(String code) {
		assertThat(PersonalNumber.of(IdType.CREDIT_CODE, code, TODAY)).isEmpty();
	}

	@Test
	void anySingleWrongDigitIsSeen() {
		String right = "91350100M000100Y43";
		for (int at = 0; at < right.length(); at++) {
			char wrong = (right.charAt(at) == '7') ? '8' : '7';
			String code = right.substring(0, at) + wrong + right.substring(at + 1);
			assertThat(PersonalNumber.of(IdType.CREDIT_CODE, code, TODAY)).as(code).isEmpty();
		}
	}

	@Test
	void hidesTheMiddle() {
		PersonalNumber number = new PersonalNumber(IdType.ID_CARD, "11010519491231002X");
		assertThat(number.masked()).isEqualTo("1101**********002X");
		assertThat(number).hasToString("1101**********002X");
	}

	@Test
	void cannotBeMadeWithoutAType() {
		assertThat(PersonalNumber.of(null, "91350100M000100Y43", TODAY)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> new PersonalNumber(null, "91350100M000100Y43"));
	}

}
