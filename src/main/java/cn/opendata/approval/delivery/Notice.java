package cn.opendata.approval.delivery;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What the next page says of an act.
 */
final class Notice {

	private Notice() {
	}

	static MessageSourceResolvable of(String key, Object... args) {
		return new DefaultMessageSourceResolvable(new String[] { key }, args);
	}

}
