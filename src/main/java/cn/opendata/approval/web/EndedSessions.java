package cn.opendata.approval.web;

import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.organization.OrganizationEvent;
import cn.opendata.approval.organization.OrganizationEvent.Type;
import jakarta.servlet.http.HttpSession;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Ends the sessions of a person whose password was changed or who was deactivated: on
 * every node and every device, but for the one in which a password was just changed.
 */
@Component
class EndedSessions {

	private static final Set<Type> ENDING = Set.of(Type.PASSWORD_CHANGED, Type.PASSWORD_RESET, Type.PERSON_DEACTIVATED);

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	EndedSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(OrganizationEvent event) {
		if (ENDING.contains(event.type())) {
			Optional<String> own = current();
			this.sessions.findByPrincipalName(event.subject())
				.keySet()
				.stream()
				.filter((id) -> own.filter(id::equals).isEmpty())
				.forEach(this.sessions::deleteById);
		}
	}

	private static Optional<String> current() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? Optional.ofNullable(request.getRequest().getSession(false)).map(HttpSession::getId)
				: Optional.empty();
	}

}
