package cn.opendata.approval.web;

import java.io.Serializable;
import java.security.Principal;

import cn.opendata.approval.shared.PersonId;

/**
 * What a session remembers of a signed-in person: who it is, never what they may.
 *
 * @param person id of the person
 * @param login the name they signed in with
 */
record SignIn(String person, String login) implements Principal, Serializable {

	PersonId id() {
		return new PersonId(this.person);
	}

	@Override
	public String getName() {
		return this.person;
	}

}
