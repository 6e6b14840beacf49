package cn.opendata.approval.web;

import java.util.Set;

import cn.opendata.approval.organization.Actor;

/**
 * A line of the menu.
 *
 * @param key its key: names the words ({@code web.menu.<key>}) and marks the active one
 * @param url where it leads
 * @param place the bar on top, the person's own menu, or the foot of the page
 * @param roles who sees it: names of roles, {@code VISITOR} for those not signed in,
 * {@code SIGNED_IN} for those who are, {@code *} for everybody
 */
record MenuEntry(String key, String url, Place place, Set<String> roles) {

	enum Place {

		BAR, PERSONAL, FOOT

	}

	boolean shownTo(Actor actor) {
		return this.roles.contains("*") || this.roles.contains(actor.signedIn() ? "SIGNED_IN" : "VISITOR")
				|| actor.roles().stream().anyMatch((role) -> this.roles.contains(role.name()));
	}

}
