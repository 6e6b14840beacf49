package cn.opendata.approval.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What may be done to a value so that it can go out (脱敏). Whatever does not fit its
 * method is hidden altogether.
 */
enum MaskingMethod {

	/** Nothing of it. */
	HIDE {
		@Override
		String mask(String value, long row, int first, int last) {
			return HIDDEN;
		}
	},
	/** Some characters at its beginning and its end. */
	KEEP {
		@Override
		String mask(String value, long row, int first, int last) {
			int[] all = value.codePoints().toArray();
			if (all.length <= first + last) {
				return HIDDEN;
			}
			return new String(all, 0, first) + "*".repeat(all.length - first - last)
					+ new String(all, all.length - last, last);
		}
	},
	/** A new number in place of its own. */
	RENUMBER {
		@Override
		String mask(String value, long row, int first, int last) {
			return Long.toString(row);
		}
	},
	/** The range it is in: as wide as given, or of its own order of magnitude. */
	RANGE {
		@Override
		String mask(String value, long row, int first, int last) {
			BigDecimal number = number(value);
			if (number == null) {
				return HIDDEN;
			}
			BigDecimal step = (first > 0) ? BigDecimal.valueOf(first) : magnitude(number);
			BigDecimal from = number.divide(step, 0, RoundingMode.FLOOR).multiply(step);
			return from.toPlainString() + "-" + from.add(step).toPlainString();
		}
	},
	/** Rounded to a multiple. */
	ROUND {
		@Override
		String mask(String value, long row, int first, int last) {
			BigDecimal number = number(value);
			BigDecimal step = BigDecimal.valueOf(Math.max(1, first));
			return (number == null) ? HIDDEN
					: number.divide(step, 0, RoundingMode.HALF_UP).multiply(step).toPlainString();
		}
	},
	/** Numbers below a limit are not told. */
	SMALL {
		@Override
		String mask(String value, long row, int first, int last) {
			BigDecimal number = number(value);
			return (number == null) ? HIDDEN : (number.compareTo(BigDecimal.valueOf(first)) < 0) ? "<" + first : value;
		}
	},
	/** Coordinates with so many decimal places. */
	COARSE {
		@Override
		String mask(String value, long row, int first, int last) {
			String[] parts = value.split("[,;\\s]+");
			if (Arrays.stream(parts).anyMatch((part) -> number(part) == null)) {
				return HIDDEN;
			}
			return Arrays.stream(parts)
				.map((part) -> number(part).setScale(first, RoundingMode.HALF_UP).toPlainString())
				.collect(Collectors.joining(","));
		}
	},
	/** Of a date so many of its parts: year, or year and month. */
	DATE {
		@Override
		String mask(String value, long row, int first, int last) {
			String[] parts = value.split("[^0-9]+");
			if (!parts[0].matches("[0-9]{4}") || parts.length < first) {
				return HIDDEN;
			}
			return Arrays.stream(parts).limit(first).collect(Collectors.joining("-"));
		}
	},
	/** Of an address what comes before the first sign of its end, the sign with it. */
	AREA {
		@Override
		String mask(String value, long row, int first, int last) {
			int end = value.indexOf(first);
			end = (end < 0) ? value.indexOf(last) : end;
			return (end < 0) ? HIDDEN : value.substring(0, end + 1);
		}
	};

	static final String HIDDEN = "***";

	/**
	 * The value as it may go out.
	 * @param row number of the row
	 * @param first what the method needs to know
	 * @param last and what else
	 */
	abstract String mask(String value, long row, int first, int last);

	private static BigDecimal number(String value) {
		return value.matches("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?") ? new BigDecimal(value) : null;
	}

	private static BigDecimal magnitude(BigDecimal number) {
		int digits = number.precision() - number.scale();
		return BigDecimal.ONE.scaleByPowerOfTen(Math.max(0, digits - 1));
	}

}
