package cn.opendata.approval.figures;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What is asked for often and counted at most once in a while, however many ask.
 *
 * @param <T> what is counted
 */
final class Lately<T> {

	private final Supplier<T> count;

	private final Duration kept;

	private T last;

	private long at;

	Lately(Duration kept, Supplier<T> count) {
		this.kept = kept;
		this.count = count;
	}

	/** Counted now, or a moment ago. */
	synchronized T get() {
		long now = System.nanoTime();
		if (this.last == null || now - this.at > this.kept.toNanos()) {
			this.last = this.count.get();
			this.at = now;
		}
		return this.last;
	}

}
