package cn.opendata.approval.organization;

import java.util.List;

import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * Shows a form again, with the faults beside its fields.
 */
final class FormFaults {

	private FormFaults() {
	}

	/**
	 * Puts the faults into the model, a conflict as one of the whole form; a refusal of
	 * another kind goes on.
	 */
	static void show(Refused no, Model model, HttpServletResponse response) {
		if (no.kind() == Refused.Kind.CONFLICT) {
			model.addAttribute("errors", List.of(Violation.of("", no.code(), no.args().toArray())));
			response.setStatus(HttpStatus.CONFLICT.value());
			return;
		}
		if (no.kind() != Refused.Kind.INVALID) {
			throw no;
		}
		model.addAttribute("errors", no.violations());
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
	}

}
