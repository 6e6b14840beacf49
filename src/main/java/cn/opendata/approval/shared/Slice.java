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

	/**
	 * The page of rows of which one more than a page was asked for, to see whether there
	 * are any.
	 * @param size rows of a page
	 * @param cursor the cursor that goes on after a row
	 */
	public static <T> Slice<T> of(List<T> rows, int size, Function<T, String> cursor) {
		return (rows.size() <= size) ? new Slice<>(rows, null)
				: new Slice<>(rows.subList(0, size), cursor.apply(rows.get(size - 1)));
	}

	public <R> Slice<R> map(Function<T, R> each) {
		return new Slice<>(this.items.stream().<R>map(each).toList(), this.next);
	}

}
