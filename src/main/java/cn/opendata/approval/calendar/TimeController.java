package cn.opendata.approval.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Moves business time ahead in a demonstration. Elsewhere there is no such page.
 */
@Controller
class TimeController {

	private static final int DAYS_AT_MOST = 366;

	private final BusinessTime time;

	private final CalendarAccess access;

	private final Clock clock;

	TimeController(BusinessTime time, CalendarAccess access, Clock clock) {
		this.time = time;
		this.access = access;
		this.clock = clock;
	}

	@GetMapping("/admin/time")
	String time(Actor actor, Model model) {
		require(actor);
		model.addAttribute("now", LocalDateTime.ofInstant(this.clock.instant(), Times.ZONE));
		model.addAttribute("offsetDays", this.time.offset().toDays());
		return "calendar/admin-time";
	}

	@PostMapping("/admin/time")
	String forward(Actor actor, @RequestParam(defaultValue = "") String days, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		require(actor);
		int number = days.strip().matches("[0-9]{1,3}") ? Integer.parseInt(days.strip()) : 0;
		try {
			if (number < 1 || number > DAYS_AT_MOST) {
				throw Refused.invalid("days", "calendar.error.time.range");
			}
			this.time.forward(Duration.ofDays(number));
		}
		catch (Refused ex) {
			model.addAttribute("errors", ex.violations());
			model.addAttribute("typed", days);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return time(actor, model);
		}
		redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable(
				new String[] { "calendar.admin.forwarded" }, new Object[] { number }));
		return "redirect:/admin/time";
	}

	private void require(Actor actor) {
		if (!this.time.movable()) {
			throw Refused.notFound("calendar.error.time.fixed");
		}
		this.access.requireForward(actor);
	}

}
