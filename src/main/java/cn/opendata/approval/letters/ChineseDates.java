package cn.opendata.approval.letters;

import java.time.LocalDate;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Dates and numbers in the numerals that letters use.
 */
@Component
class ChineseDates {

	private final MessageSource messages;

	ChineseDates(MessageSource messages) {
		this.messages = messages;
	}

	/** A date as it stands under a letter. */
	String written(LocalDate day) {
		StringBuilder year = new StringBuilder();
		for (char digit : Integer.toString(day.getYear()).toCharArray()) {
			year.append(numerals().charAt(digit - '0'));
		}
		return text("letters.date", year.toString(), numeral(day.getMonthValue()), numeral(day.getDayOfMonth()));
	}

	/** 1 to 99. */
	String numeral(int number) {
		String numerals = numerals();
		char ten = numerals.charAt(10);
		if (number < 10) {
			return String.valueOf(numerals.charAt(number));
		}
		String tens = (number < 20) ? "" : String.valueOf(numerals.charAt(number / 10));
		String ones = (number % 10 == 0) ? "" : String.valueOf(numerals.charAt(number % 10));
		return tens + ten + ones;
	}

	private String numerals() {
		return text("letters.numerals");
	}

	private String text(String key, Object... args) {
		return this.messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
	}

}
