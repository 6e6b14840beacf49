package cn.opendata.approval.web;

import cn.opendata.approval.organization.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page the person who looks at it, as {@code actor}.
 */
@ControllerAdvice(annotations = Controller.class)
class ModelAdvice {

	private final CurrentActor current;

	ModelAdvice(CurrentActor current) {
		this.current = current;
	}

	@ModelAttribute(name = "actor", binding = false)
	Actor actor() {
		return this.current.actor();
	}

}
