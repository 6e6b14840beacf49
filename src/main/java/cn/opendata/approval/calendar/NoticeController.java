package cn.opendata.approval.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.PersonId;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The administrator's calendar: which notices are loaded, and a new one in three steps:
 * upload, look at what it changes, apply.
 */
@Controller
class NoticeController {

	private static final int BYTES_AT_MOST = 512 * 1024;

	private final HolidayNotices notices;

	private final NoticeImport imports;

	private final ClockMoves moves;

	private final CalendarAccess access;

	private final Clock clock;

	NoticeController(HolidayNotices notices, NoticeImport imports, ClockMoves moves, CalendarAccess access,
			Clock clock) {
		this.notices = notices;
		this.imports = imports;
		this.moves = moves;
		this.access = access;
		this.clock = clock;
	}

	@GetMapping("/admin/calendar")
	String calendar(Actor actor, Model model) {
		this.access.requireView(actor);
		List<Notice> loaded = this.notices.all();
		int thisYear = Times.day(this.clock.instant()).getYear();
		model.addAttribute("version", this.notices.version());
		model.addAttribute("mayChange", this.access.mayChange(actor));
		model.addAttribute("notices",
				loaded.stream().sorted(Comparator.comparingInt(Notice::year).reversed()).toList());
		model.addAttribute("missing",
				List.of(thisYear, thisYear + 1)
					.stream()
					.filter((year) -> loaded.stream().noneMatch((notice) -> notice.year() == year))
					.map(String::valueOf)
					.toList());
		return "calendar/admin-calendar";
	}

	@PostMapping("/admin/calendar/preview")
	String preview(Actor actor, @RequestParam(required = false) MultipartFile file, Model model,
			HttpServletResponse response) throws IOException {
		this.access.requireChange(actor);
		try {
			byte[] json = content(file);
			model.addAttribute("proposal", this.imports.propose(NoticeFile.read(json)));
			model.addAttribute("json", new String(json, StandardCharsets.UTF_8));
			return "calendar/admin-notice";
		}
		catch (Refused ex) {
			model.addAttribute("errors", ex.violations());
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return calendar(actor, model);
		}
	}

	@PostMapping("/admin/calendar/apply")
	String apply(Actor actor, @RequestParam String json, @RequestParam long version, RedirectAttributes redirect) {
		this.access.requireChange(actor);
		Notice notice = NoticeFile.read(json.getBytes(StandardCharsets.UTF_8));
		this.imports.apply(notice, version, actor.id().map(PersonId::value).orElse(null));
		ClockMoves.Result result = this.moves.catchUp();
		String key = (result.left() > 0) ? "calendar.admin.appliedPartly" : "calendar.admin.applied";
		redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable(new String[] { key },
				new Object[] { String.valueOf(notice.year()), result.moved(), result.left() }));
		return "redirect:/admin/calendar";
	}

	private static byte[] content(MultipartFile file) throws IOException {
		if (file == null || file.isEmpty()) {
			throw Refused.invalid("file", "calendar.error.notice.file");
		}
		if (file.getSize() > BYTES_AT_MOST) {
			throw Refused.invalid("file", "calendar.error.notice.large");
		}
		return file.getBytes();
	}

}
