package cn.opendata.approval.request;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.shared.PersonId;

/**
 * A fact about the words that reviewers pick from, published in the transaction that made
 * it.
 *
 * @param type what happened
 * @param subject code of the legal basis or id of the phrase it happened to
 * @param by who did it
 * @param at when
 * @param facts short facts of the type
 */
public record WordsEvent(Type type, String subject, Optional<PersonId> by, Instant at, Map<String, String> facts) {

	public WordsEvent {
		facts = Map.copyOf(facts);
	}

	/** What happened. */
	public enum Type {

		/** 新增法律依据; facts: words. */
		BASIS_ADDED,
		/** 停用法律依据. */
		BASIS_RETIRED,
		/** 恢复使用法律依据. */
		BASIS_RESTORED,
		/** 新增常用语; facts: words, department. */
		PHRASE_ADDED,
		/** 修改常用语; facts: before, words, department. */
		PHRASE_CHANGED,
		/** 删除常用语; facts: words, department. */
		PHRASE_REMOVED

	}

}
