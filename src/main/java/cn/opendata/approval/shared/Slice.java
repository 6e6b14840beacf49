package cn.opendata.approval.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that is read by keyset: the rows and where to go on.
 *
 * @param items the rows, in the list's order
 * @param next opaque cursor of the next page, {@code null} on the last
 * @param <T> the rows' type
 */
public record Slice<T>(List<T> items, String next) {

	public Slice {
		items = List.copyOf(items);
	}

	public <R> Slice<R> map(Function<T, R> each) {
		return new Slice<>(this.items.stream().<R>map(each).toList(), this.next);
	}

}
