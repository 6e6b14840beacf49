package cn.opendata.approval.web;

import cn.opendata.approval.organization.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who acts in this request, as to what they may be right now.
 */
@Component
class CurrentActor {

	Actor actor() {
		return Actor.visitor(LocaleContextHolder.getLocale());
	}

}
